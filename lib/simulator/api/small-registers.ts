import { boolean, code, day, oneOf, text } from './fields'
import { operationsOf } from './register'
import type { Operations, Resource } from './resource'

export const units: Resource = {
  name: 'units',
  one: 'Unit',
  many: 'Units',
  key: 'Code',
  fields: {
    Code: code(20, { required: true }),
    CodeEnglish: text('', 100),
    Description: text(null, 100, { required: true }),
  },
  list: ['Code', 'CodeEnglish', 'Description'],
  absent: '2000432',
  taken: 'number-taken',
}

export const termsOfPayments: Resource = {
  name: 'termsofpayments',
  one: 'TermsOfPayment',
  many: 'TermsOfPayments',
  key: 'Code',
  keyForm: (key) => key.toUpperCase(),
  fields: {
    Code: code(25, { required: true }),
    Description: text(null, 200, { required: true }),
  },
  list: ['Code', 'Description'],
  absent: '2000429',
  taken: 'number-taken',
  location: 'paymentterms',
}

export const projects: Resource = {
  name: 'projects',
  one: 'Project',
  many: 'Projects',
  key: 'ProjectNumber',
  numbered: true,
  fields: {
    Comments: text(null, 512),
    ContactPerson: text(null, 50),
    Description: text(null, 50, { required: true }),
    EndDate: day(null),
    ProjectLeader: text(null, 50),
    ProjectNumber: text(null, 20),
    Status: oneOf('ONGOING', 'NOTSTARTED', 'ONGOING', 'COMPLETED'),
    StartDate: day(null),
  },
  list: ['Description', 'EndDate', 'ProjectLeader', 'ProjectNumber', 'Status', 'StartDate'],
  search: { description: 'Description', projectleader: 'ProjectLeader', status: 'Status' },
  absent: '2001161',
  taken: 'number-taken',
  location: 'project',
}

export const costCenters: Resource = {
  name: 'costcenters',
  one: 'CostCenter',
  many: 'CostCenters',
  key: 'Code',
  fields: {
    Active: boolean(true),
    Code: code(6, { required: true }),
    Description: text(null, 200, { required: true }),
    Note: text(''),
  },
  list: ['Active', 'Code', 'Description', 'Note'],
  filters: { active: ({ Active }) => Active === true, inactive: ({ Active }) => Active === false },
  absent: 'cost-center-absent',
  taken: 'number-taken',
}

/** Registers that need nothing but their fields (facts §10.8). */
export const smallRegisterOperations: Operations = Object.assign(
  {},
  ...[units, termsOfPayments, projects, costCenters].map((register) =>
    operationsOf(register, 'list', 'create', 'read', 'update', 'remove'),
  ),
)
