// Single keys in the queue. This file is sent only to those who have not turned them off; every key does what a link or a button of the page does.
const rows = [...document.querySelectorAll('table.queue tbody tr')]
const help = document.querySelector('a[data-keys]')

const here = () => rows.indexOf(document.activeElement?.closest('tr'))
const box = row => row?.querySelector('input[type=checkbox]')

const go = to => {
  const row = rows[Math.min(Math.max(to, 0), rows.length - 1)]
  row?.querySelector('th a').focus()
  return Boolean(row)
}

const choose = () => {
  box(rows[here()])?.click()
  return Boolean(box(rows[here()]))
}

const assign = () => {
  const handler = document.getElementById('HandlerId')
  if (handler && !rows.some(row => box(row)?.checked)) {
    choose()
  }

  handler?.focus()
  return Boolean(handler)
}

const find = () => {
  const words = document.getElementById('words')
  words.closest('details').open = true
  words.focus()
  return true
}

const acts = {
  j: () => go(here() + 1),
  k: () => go(here() - 1),
  x: choose,
  a: assign,
  '/': find,
  '?': () => {
    help.click()
    return true
  },
}

// Not while one writes or chooses, and not together with a key of the browser's own.
const isTyping = field => field.closest('input:not([type=checkbox]), select, textarea, [contenteditable]') !== null

document.addEventListener('keydown', event => {
  const isOwn = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.defaultPrevented
  if (isOwn && !isTyping(event.target) && Object.hasOwn(acts, event.key) && acts[event.key]()) {
    event.preventDefault()
  }
})
