// Draws a picture beside each table that asks for one. The table says it all: without this file nothing is missing.
import * as echarts from 'echarts/core'
import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { SVGRenderer } from 'echarts/renderers'

echarts.use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

const words = (cell) => cell.textContent.trim().replace(/\s+/g, ' ')
const shortened = (text) => (text.length > 28 ? text.slice(0, 27) + '…' : text)

// Dark enough beside white, and told apart by pattern as well.
const colours = ['#1d5b79', '#b35900', '#4c7a34', '#8f2f5b', '#5c5c5c', '#6b4fa0', '#0a7f7f', '#a33b2a']

function read (table) {
  const series = [...table.tHead.rows[0].cells].slice(1).map(words)
  const rows = [...table.tBodies[0].rows]
  return {
    series,
    names: rows.map((row) => shortened(words(row.cells[0]))),
    values: series.map((_, at) => rows.map((row) => Number(words(row.cells[at + 1])))),
  }
}

function draw (figure) {
  const table = figure.querySelector('table')
  const { series, names, values } = read(table)
  const isAcross = figure.dataset.chart === 'bars'
  const picture = document.createElement('div')
  picture.className = 'chart__picture'
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', `Chart of the table “${words(table.caption)}”`)
  figure.append(picture)
  figure.classList.add('chart--drawn')
  const height = isAcross ? 90 + names.length * 26 : 260
  const chart = echarts.init(picture, null, { renderer: 'svg', width: picture.clientWidth, height })
  const categories = { type: 'category', data: names, inverse: isAcross, axisTick: { show: false }, axisLabel: { color: '#0b0c0c', interval: isAcross ? 0 : 'auto' } }
  const count = { type: 'value', minInterval: 1, axisLabel: { color: '#0b0c0c' } }
  chart.setOption({
    animation: false,
    color: colours,
    textStyle: { fontFamily: getComputedStyle(table).fontFamily },
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    legend: { top: 0, left: 0, itemGap: 14, textStyle: { color: '#0b0c0c' }, selectedMode: false },
    grid: { left: 4, right: 16, top: isAcross ? 56 : 40, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: isAcross ? count : categories,
    yAxis: isAcross ? categories : count,
    series: series.map((name, at) => ({ name, type: 'bar', stack: 'all', barMaxWidth: 22, data: values[at] })),
  })
  const fit = () => chart.resize({ width: picture.clientWidth, height })
  new ResizeObserver(fit).observe(picture)
  window.addEventListener('beforeprint', fit)
}

for (const figure of document.querySelectorAll('figure[data-chart]')) draw(figure)
