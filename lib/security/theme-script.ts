/**
 * Puts the reader's chosen theme on the document before anything is painted. It stands inline in every page, so that no page
 * flashes and none waits for a file; the Content-Security-Policy names it by its hash.
 */
export const themeScript = `try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`
