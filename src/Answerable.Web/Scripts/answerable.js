// Every page works without this file: it only adds comfort to what is there.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// On a phone the pages of a plan are one row that scrolls: the current one comes into sight.
for (const current of document.querySelectorAll('.plan-tabs [aria-current]')) {
  const row = current.closest('.plan-tabs')
  row.scrollLeft = current.offsetLeft - 15
}

// The grid of a round: what contradicts itself is shown while one writes, by the same check as the button's.
for (const grid of document.querySelectorAll('form[data-live]')) {
  let waiting = 0
  let asked = 0
  grid.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(async () => {
      const turn = ++asked
      const answer = await fetch(grid.dataset.live, { method: 'POST', body: new URLSearchParams(new FormData(grid)) })
      if (!answer.ok || turn !== asked || !answer.headers.get('content-type')?.includes('json')) {
        return
      }

      for (const [reference, messages] of Object.entries(await answer.json())) {
        const place = document.getElementById(`findings-${reference}`)
        if (place && [...place.children].map(one => one.textContent).join('\n') !== messages.join('\n')) {
          place.replaceChildren(...messages.map(message => Object.assign(document.createElement('p'), { textContent: message })))
        }
      }
    }, 600)
  })
}
