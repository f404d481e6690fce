import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'
import {
  ambiguousCredentials,
  apprenticePolicies,
  apprenticePolicyLabels,
  credentialFacts,
  credentials,
  credentialSpellings,
} from '#db/vocabulary/credentials.ts'
import { employerKindLabels, employerKinds } from '#db/vocabulary/employers.ts'
import { falseFriends, lexicon, offTopicWords, onTopicWords } from '#db/vocabulary/lexicon.ts'
import {
  benefitLabels,
  benefits,
  employmentLabels,
  employments,
  payBases,
  payBasisLabels,
  payBasisUnits,
  productivityUnits,
} from '#db/vocabulary/pay.ts'
import { badge, placesOfService } from '#db/vocabulary/place-of-service.ts'
import {
  jobKindLabels,
  jobKinds,
  roleFamilies,
  roleFamilyFacts,
  seniorities,
  seniorityLabels,
} from '#db/vocabulary/roles.ts'
import { specialties, specialtyGroups, specialtyLabels } from '#db/vocabulary/specialties.ts'
import {
  nationwide,
  stateCities,
  stateNames,
  states,
  stateZones,
  territories,
  usRegions,
} from '#db/vocabulary/states.ts'
import { toolFacts, toolKindLabels, toolKinds, tools } from '#db/vocabulary/tools.ts'
import { workplaceLabels, workplaces } from '#db/vocabulary/workplaces.ts'

const labelled: [string, readonly string[], Record<string, string>][] = [
  ['workplaces', workplaces, workplaceLabels],
  ['states', states, stateNames],
  ['credentials', credentials, labelsOf(credentialFacts, 'name')],
  ['apprentice policies', apprenticePolicies, apprenticePolicyLabels],
  ['role families', roleFamilies, labelsOf(roleFamilyFacts, 'label')],
  ['seniorities', seniorities, seniorityLabels],
  ['job kinds', jobKinds, jobKindLabels],
  ['chart types', chartTypes, labelsOf(chartTypeFacts, 'label')],
  ['specialties', specialties, specialtyLabels],
  ['tools', tools, labelsOf(toolFacts, 'label')],
  ['tool kinds', toolKinds, toolKindLabels],
  ['pay bases', payBases, payBasisLabels],
  ['pay units', payBases, payBasisUnits],
  ['employments', employments, employmentLabels],
  ['benefits', benefits, benefitLabels],
  ['employer kinds', employerKinds, employerKindLabels],
]

function labelsOf<Key extends string>(facts: Record<string, Record<Key, unknown>>, key: Key) {
  return Object.fromEntries(Object.entries(facts).map(([slug, fact]) => [slug, String(fact[key])]))
}

describe('every list of words', () => {
  test.each(labelled)('%s: each has one label, and no two are read alike', (_, slugs, labels) => {
    expect(new Set(slugs).size).toBe(slugs.length)
    expect(Object.keys(labels).sort()).toEqual([...slugs].sort())
    expect(Object.values(labels).filter((label) => label.trim() === '' || label !== label.trim())).toEqual([])
    expect(new Set(Object.values(labels)).size).toBe(slugs.length)
  })

  test('a slug can stand in a URL as it is', () => {
    const lists = [
      workplaces,
      roleFamilies,
      seniorities,
      chartTypes,
      specialties,
      tools,
      payBases,
      employments,
      benefits,
    ]
    const slugs = [...lists.flat(), ...employerKinds]
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([])
  })

  test('a chart type fits a facet list', () => {
    expect(chartTypes.filter((type) => chartTypeFacts[type].label.length > 30)).toEqual([])
  })

  test('the words go to the browser: they import nothing but each other', () => {
    const folder = new URL('../../../db/vocabulary/', import.meta.url)
    const imports = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
      !file.endsWith('.ts')
        ? []
        : [...readFileSync(new URL(file, folder), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1]!),
    )
    expect(imports.filter((path) => !path.startsWith('#db/vocabulary/'))).toEqual([])
  })
})

describe('states', () => {
  test('the nation is fifty states and DC; territories stand apart', () => {
    expect(nationwide).toHaveLength(51)
    expect(nationwide).toContain('DC')
    expect(nationwide.filter((state) => (territories as readonly string[]).includes(state))).toEqual([])
    expect(states).toHaveLength(56)
  })

  test('every state keeps a time zone that exists and has cities', () => {
    for (const state of states) {
      expect(() => new Intl.DateTimeFormat('en-US', { timeZone: stateZones[state] })).not.toThrow()
      expect(stateCities[state].length).toBeGreaterThan(0)
    }
  })

  test('the four large regions share out the nation', () => {
    const all = ['northeast', 'midwest', 'south', 'west'].flatMap((region) => usRegions[region] ?? [])
    expect(all.sort()).toEqual([...nationwide].sort())
  })

  test('the lower 48 leave out Alaska and Hawaii and keep DC', () => {
    const missing = nationwide.filter((state) => !usRegions['lower 48']?.includes(state))
    expect(missing).toEqual(['AK', 'HI'])
  })
})

describe('credentials', () => {
  test('an old name is a spelling of the new one', () => {
    expect(credentialSpellings['CPC-H']).toBe('COC')
    expect(credentialSpellings['CTR']).toBe('ODS-C')
  })

  test('no spelling is another credential’s own code', () => {
    const codes: readonly string[] = credentials
    expect(Object.keys(credentialSpellings).filter((spelling) => codes.includes(spelling))).toEqual([])
  })

  test('letters with two meanings are letters of a credential', () => {
    const known = [...credentials, ...Object.keys(credentialSpellings)]
    expect(Object.keys(ambiguousCredentials).filter((letters) => !known.includes(letters))).toEqual([])
  })
})

test('the groups of specialties hold each one once', () => {
  expect(specialtyGroups.flatMap((group) => group.members).sort()).toEqual([...specialties].sort())
})

test('usual productivity rises from low to high', () => {
  for (const type of chartTypes) {
    const { perHour } = chartTypeFacts[type]
    if (perHour) expect(perHour).toEqual([...perHour].sort((a, b) => a - b))
  }
})

test('productivity is counted by the hour or by the day', () => {
  expect(new Set(productivityUnits).size).toBe(14)
  expect(productivityUnits.filter((unit) => !/^[a-z]+\/(hour|day)$/.test(unit))).toEqual([])
})

test('no name leads to two tools', () => {
  const names = tools
    .flatMap((tool) => [toolFacts[tool].label, ...toolFacts[tool].names])
    .map((name) => name.toLowerCase())
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
})

describe('the badge', () => {
  test.each([
    ['remote', 'payer', '12', 'Home'],
    ['hybrid', 'academic-medical-center', '12·21', 'Home + Hospital'],
    ['hybrid', 'physician-group', '12·11', 'Home + Office'],
    ['hybrid', 'asc', '12·11', 'Home + Office'],
    ['hybrid', null, '12·11', 'Home + Office'],
    ['on-site', 'hospital-health-system', '21', 'Hospital'],
    ['on-site', 'coding-vendor', '11', 'Office'],
    ['on-site', 'asc', '24', 'Surgery center'],
    ['on-site', 'snf-ltc', '31', 'Nursing facility'],
    ['on-site', 'education', '18', 'Worksite'],
    ['on-site', null, '18', 'Worksite'],
    ['travel', 'consulting-audit-firm', '15', 'Mobile'],
    [null, 'hospital-health-system', '99', 'Not stated'],
  ] as const)('of %s work at %s is %s, %s', (workplace, kind, code, words) => {
    expect(badge(workplace, kind)).toEqual({ code, words })
  })

  test('shows only codes of the claim form', () => {
    const codes = placesOfService.map((place) => place.code)
    expect(new Set(codes).size).toBe(codes.length)
    const shown = [null, ...workplaces].flatMap((workplace) =>
      [null, ...employerKinds].flatMap((kind) => badge(workplace, kind).code.split('·')),
    )
    expect(shown.filter((code) => !codes.includes(code))).toEqual([])
  })
})

describe('the lexicon', () => {
  const termsOf = (entry: (typeof lexicon)[number]) =>
    entry.direction === 'two-way' ? entry.terms : [...entry.from, ...entry.to]

  test('every entry joins at least two terms, none empty, none twice', () => {
    for (const entry of lexicon) {
      const terms = termsOf(entry)
      expect(terms.length).toBeGreaterThan(1)
      expect(terms.filter((term) => term.trim() === '')).toEqual([])
      expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length)
    }
  })

  test('a short form of two letters is a whole word', () => {
    const loose = lexicon.filter((entry) => !entry.exact && !entry.capitals).flatMap(termsOf)
    expect(loose.filter((term) => term.length <= 2)).toEqual([])
  })

  test.each([
    ['remote', 'home health'],
    ['observation', 'OB/GYN'],
    ['biller', 'medical coder'],
    ['manager', 'supervisor'],
    ['hybrid', 'flex'],
    ['CPC', 'CPB'],
    ['medical coder', 'coder'],
    ['ICD-10', 'I10'],
    ['risk adjustment', 'RADV'],
  ])('typing %s does not find %s', (typed, other) => {
    expect(foundBy(typed)).not.toContain(other)
  })

  test.each([
    ['work from home', 'remote'],
    ['ED', 'emergency room'],
    ['DRG', 'inpatient'],
    ['HCC', 'risk adjustment'],
    ['endo', 'endoscopy'],
    ['CTR', 'ODS-C'],
  ])('typing %s finds %s', (typed, other) => {
    expect(foundBy(typed)).toContain(other)
  })

  function foundBy(typed: string) {
    return lexicon.flatMap((entry) => {
      if (entry.direction === 'two-way') return entry.terms.includes(typed) ? entry.terms : []
      return entry.from.includes(typed) ? entry.to : []
    })
  }

  test('a false friend names a meaning that the lexicon knows', () => {
    const known = lexicon.flatMap(termsOf)
    expect(falseFriends.filter((friend) => !known.includes(friend.not))).toEqual([])
  })

  test('no word is both on and off the topic', () => {
    expect(onTopicWords.filter((word) => offTopicWords.includes(word))).toEqual([])
  })
})
