import { currentRoles, indexOf, rolesOf, roleTime, to, type Participant, type Role } from '../../dossier/index.ts'
import { span } from '../../text/index.ts'
import { heading, text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { sourceBlocks } from '../source.ts'
import { dotted } from '../statistic/figure.ts'

const bodyName = ({ reading, locale }: RenderContext, { of }: Role): string =>
  locale.text(indexOf(reading.dossier).participants.get(of ?? '')?.name)

/** Returns the dates of a role, and whether it is over or has not begun on the day; a file that is read whole is of no day. */
const timeText = ({ reading: { on }, locale }: RenderContext, role: Role): string => {
  const { detail } = locale.words
  const time = roleTime(role, on)
  return dotted([
    time === 'current' || on === Infinity ? '' : detail[time],
    role.from === undefined ? '' : detail.from(locale.date(role.from)),
    role.to === undefined ? '' : detail.until(locale.date(role.to)),
  ])
}

/** Returns a role with its body: `Foreign Secretary, Government of Mexico`. */
export const roleName = (context: RenderContext, role: Role): string => {
  const { locale } = context
  const { detail } = locale.words
  const [name, body] = [locale.text(role.role), bodyName(context, role)]
  return name !== '' && body !== '' ? detail.roleIn(name, body) : name || (body === '' ? '' : detail.memberOf(body))
}

/** Returns a role with its body and its dates: `Foreign Secretary, Government of Mexico · former · until 2024-10-01`. */
export const roleText = (context: RenderContext, role: Role): string =>
  dotted([roleName(context, role), timeText(context, role)])

/** Returns the names of the roles that a participant holds on the day; of memberships without a name, the body where no role has one. */
export const currentRoleText = ({ reading, locale }: RenderContext, participant: Participant): string =>
  [...new Set(currentRoles(participant, reading.on).map(({ role }) => locale.text(role)))]
    .filter((name) => name !== '')
    .join('; ')

/** Returns the names of a participant's current bodies. */
export const currentBodiesText = (context: RenderContext, participant: Participant): string =>
  [...new Set(currentRoles(participant, context.reading.on).map((role) => bodyName(context, role)))]
    .filter((name) => name !== '')
    .join('; ')

/** Returns every role and membership with its dates and source, former ones last. */
export const roleBlocks = (context: RenderContext, participant: Participant): readonly Block[] => {
  const { reading, locale } = context
  const roles = rolesOf(participant).toSorted(
    (a, b) => Number(roleTime(a, reading.on) === 'former') - Number(roleTime(b, reading.on) === 'former'),
  )
  if (roles.length === 0) return participant.kind === 'person' ? [text([span(locale.words.rows.noRole, 'dim')])] : []
  return [
    ...heading(locale.words.detail.roles),
    ...roles.flatMap((role) => [
      text(
        [span(roleText(context, role), roleTime(role, reading.on) === 'current' ? 'plain' : 'dim')],
        0,
        role.of === undefined ? null : to.participant(role.of),
      ),
      ...sourceBlocks(context, role.source, 2),
    ]),
  ]
}
