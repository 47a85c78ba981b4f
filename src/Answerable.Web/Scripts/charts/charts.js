// Draws a picture beside each table that asks for one. The table says it all: without this file nothing is missing.
import * as echarts from 'echarts/core'
import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { SVGRenderer } from 'echarts/renderers'

echarts.use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

const words = (cell) => cell.textContent.trim().replace(/\s+/g, ' ')
const shortened = (text, most) => (text.length > most ? text.slice(0, most - 1) + '…' : text)

// Dark enough beside white, and told apart by pattern as well.
const colours = ['#1d5b79', '#b35900', '#4c7a34', '#8f2f5b', '#5c5c5c', '#6b4fa0', '#0a7f7f', '#a33b2a']

// Beside a status' own colour, which its badge has too, a pattern of its own: several share one colour.
const patterns = {
  'on-target': { symbol: 'circle', dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0], symbolSize: 0.6 },
  slippage: { symbol: 'triangle', dashArrayX: [[9, 9], [0, 9, 9, 0]], dashArrayY: [8, 2], symbolSize: 0.75 },
  exceeded: { symbol: 'diamond', dashArrayX: [[10, 6], [0, 8, 8, 0]], dashArrayY: [8, 2], symbolSize: 0.8 },
  completed: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], symbolSize: 1, rotation: -Math.PI / 4 },
  'proposed-for-closure': { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [4, 4], symbolSize: 1, rotation: Math.PI / 4 },
  hibernated: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], symbolSize: 1, rotation: Math.PI / 2 },
  deferred: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], symbolSize: 1 },
  'business-as-usual': { symbol: 'diamond', dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0], symbolSize: 0.6 },
  duplicate: { symbol: 'rect', dashArrayX: [[4, 4]], dashArrayY: [4, 4], symbolSize: 0.9 },
  discontinued: { symbol: 'rect', dashArrayX: [[2, 3], [3, 2]], dashArrayY: [2, 1], symbolSize: 1 },
}

// Of a column whose heading is a badge.
function look (header) {
  const badge = header.querySelector('.status')
  if (!badge) {
    return {}
  }

  const { color, backgroundColor } = getComputedStyle(badge)
  const kind = [...badge.classList].find((name) => name.startsWith('status--'))?.slice('status--'.length)
  return { itemStyle: { color: backgroundColor, borderColor: color, borderWidth: 1, decal: { color, ...(patterns[kind] ?? { symbol: 'none' }) } } }
}

// How many lines the legend takes, so that it never stands on the picture.
function legendLines (names, width, font) {
  const pen = document.createElement('canvas').getContext('2d')
  pen.font = `12px ${font}`
  let [lines, used] = [1, 0]
  for (const name of names) {
    const wide = 25 + 5 + pen.measureText(name).width + 14
    if (used > 0 && used + wide > width - 14) {
      [lines, used] = [lines + 1, 0]
    }
    used += wide
  }
  return lines
}

function read (table) {
  const series = [...table.tHead.rows[0].cells].slice(1).map(words)
  const rows = [...table.tBodies[0].rows]
  return {
    series,
    looks: [...table.tHead.rows[0].cells].slice(1).map(look),
    names: rows.map((row) => words(row.cells[0])),
    values: series.map((_, at) => rows.map((row) => Number(words(row.cells[at + 1])))),
  }
}

function draw (figure) {
  const table = figure.querySelector('table')
  const { series, looks, names, values } = read(table)
  const isAcross = figure.dataset.chart === 'bars'
  const picture = document.createElement('div')
  picture.className = 'chart__picture'
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', `Chart of the table “${words(table.caption)}”`)
  figure.append(picture)
  figure.classList.add('chart--drawn')
  const font = getComputedStyle(table).fontFamily
  const legend = () => 12 + 26 * legendLines(series, picture.clientWidth, font)
  const height = () => legend() + (isAcross ? 34 + names.length * 26 : 220)
  const labels = () => names.map((name) => shortened(name, picture.clientWidth < 480 ? 16 : 28))
  const chart = echarts.init(picture, null, { renderer: 'svg', width: picture.clientWidth, height: height() })
  const categories = { type: 'category', data: labels(), inverse: isAcross, axisTick: { show: false }, axisLabel: { color: '#0b0c0c', interval: isAcross ? 0 : 'auto' } }
  const count = { type: 'value', minInterval: 1, axisLabel: { color: '#0b0c0c' } }
  chart.setOption({
    animation: false,
    color: colours,
    textStyle: { fontFamily: font },
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    legend: { top: 0, left: 0, itemGap: 14, textStyle: { color: '#0b0c0c' }, selectedMode: false },
    grid: { left: 4, right: 16, top: legend(), bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: isAcross ? count : categories,
    yAxis: isAcross ? categories : count,
    series: series.map((name, at) => ({ name, type: 'bar', stack: 'all', barMaxWidth: 22, data: values[at], ...looks[at] })),
  })
  // On paper the drawing shrinks as a whole, which it can where it says how large it is.
  const measure = () => picture.querySelector('svg').setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`)
  measure()
  const fit = () => {
    chart.setOption({ grid: { top: legend() }, [isAcross ? 'yAxis' : 'xAxis']: { data: labels() } })
    chart.resize({ width: picture.clientWidth, height: height() })
    measure()
  }
  let width = picture.clientWidth
  new ResizeObserver(() => {
    // On paper the drawing shrinks by itself.
    if (picture.clientWidth !== width && !matchMedia('print').matches) {
      width = picture.clientWidth
      fit()
    }
  }).observe(picture)
}

for (const figure of document.querySelectorAll('figure[data-chart]')) draw(figure)
