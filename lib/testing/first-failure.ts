import fc from 'fast-check'

/** For a mutation run: that a property fails is all that is asked, not by how little. */
fc.configureGlobal({ endOnFailure: true })
