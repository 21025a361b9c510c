import type { RenderContext } from '../../present/index.ts'
import { tableSql } from './table.ts'
import { sqlTables } from './tables.ts'

/** Returns the titles of the sources of a row, with retracted ones marked, as a column of a view. */
const sourcesOf = (
  table: string,
  { row = table, name = 'sources' } = {},
): string => `(SELECT group_concat(sources.cited_as, '; ') FROM citations JOIN sources ON sources.id = citations.source
    WHERE citations.statement_table = '${table}' AND citations.statement = CAST(${row}.id AS TEXT)
      AND citations.statement_column IS NULL) AS ${name}`

/** What a reporter asks for first, as views. */
const VIEWS = `
CREATE INDEX observations_of ON observations (statistic, first_day, last_day);
CREATE INDEX citations_of ON citations (statement_table, statement);
CREATE INDEX positions_of ON positions (issue, participant);

CREATE VIEW newest_figures AS
SELECT statistics.id AS statistic, statistics.name, places.name AS place, observations.period, observations.value,
  observations.as_stated, observations.qualifier, statistics.unit, observations.per_day, observations.status, observations.partial, observations.published,
  observations.publisher, statistics.concern, statistics.days_overdue, statistics.caveat,
  ${sourcesOf('observations')}
FROM statistics LEFT JOIN observations ON observations.statistic = statistics.id AND observations.newest = 1
LEFT JOIN places ON places.id = statistics.place
ORDER BY statistics.rowid;

CREATE VIEW claims_with_verdicts AS
SELECT claims.id, statistics.name AS statistic, claims.text, participants.name AS stated_by, claims.made, claims.period,
  claims.value, claims.qualifier, statistics.unit, claims.per, claims.dims, claims.change_percent, claims.change_from,
  claims.record, verdicts.verdict, verdicts.basis, verdicts.reason, verdicts.factor, verdicts.percent, verdicts.factor_qualifier,
  verdicts.compared_amount, verdicts.compared_qualifier, verdicts.compared_per, verdicts.compared_first_day, verdicts.compared_last_day,
  verdicts.compared_dims, verdicts.compared_published, verdicts.compared_sources,
  ${sourcesOf('claims')}
FROM claims
JOIN statistics ON statistics.id = claims.statistic
JOIN verdicts ON verdicts.claim = claims.id
LEFT JOIN participants ON participants.id = claims.stated_by
ORDER BY claims.rowid;

CREATE VIEW who_wants_what AS
SELECT issues.title AS issue, participants.name AS participant, sides.name AS side, positions.stance,
  addressees.name AS addressed_to, speakers.name AS spoken_by, positions.text, positions.attribution,
  coalesce(reporters.name, accounts.cited_as) AS according_to, positions.date, positions.disputed,
  ${sourcesOf('positions')}
FROM positions
JOIN issues ON issues.id = positions.issue
LEFT JOIN participants ON participants.id = positions.participant
LEFT JOIN sides ON sides.id = participants.side
LEFT JOIN participants AS addressees ON addressees.id = positions.addressed_to
LEFT JOIN participants AS speakers ON speakers.id = positions.spoken_by
LEFT JOIN participants AS reporters ON reporters.id = positions.reported_by
LEFT JOIN sources AS accounts ON accounts.id = positions.reported_in
WHERE positions.last = 1
ORDER BY issues.rowid, positions.id;

CREATE VIEW revisions AS
SELECT earlier.statistic, earlier.period, earlier.dims, newest.publisher,
  earlier.value AS before, earlier.qualifier AS qualifier_before, earlier.published AS published_before,
  newest.value AS now, newest.qualifier AS qualifier_now, newest.published AS published_now,
  newest.value - earlier.value AS difference,
  ${sourcesOf('observations', { row: 'earlier', name: 'sources_before' })},
  ${sourcesOf('observations', { row: 'newest', name: 'sources_now' })}
FROM observations AS newest
JOIN observations AS earlier ON earlier.statistic = newest.statistic AND earlier.first_day = newest.first_day
  AND earlier.last_day = newest.last_day AND earlier.dims IS newest.dims AND earlier.id < newest.id
  AND earlier.publisher IS newest.publisher AND (newest.partial = 1 OR earlier.partial = 0)
WHERE newest.newest_vintage = 1 AND earlier.value <> newest.value;

CREATE VIEW changes_since AS
SELECT date, record_kind, name, what FROM changes ORDER BY date IS NULL, date DESC, id;
`

/**
 * Writes a dossier as statements for a new SQLite database, piece by piece: tables with their keys, then the views. One
 * transaction, so that a load that fails leaves nothing behind.
 */
export function* sqlOf(context: RenderContext): Iterable<string> {
  yield 'BEGIN TRANSACTION;\n'
  for (const table of sqlTables(context)) yield* tableSql(table)
  yield VIEWS
  yield 'COMMIT;\n'
}
