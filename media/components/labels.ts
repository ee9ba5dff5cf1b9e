/** The fixed words of the picture: which ids a view must bring in its `labels`. It holds no words itself; both languages are in the vocabulary. */

/**
 * An id reads as plain English when it is taken apart (`mainConversion` → “Main conversion”): that is what is shown should a word be missing.
 * `counted` words hold one form per plural category, parted by `|`, in the order of `Intl.PluralRules`: one, (few, many,) other.
 */
export const labelIds = [
  // views of a map
  'views',
  'map',
  'funnel',
  'channels',
  'touchpoints',
  'scores',
  'diagram',
  // the grid
  'stage',
  'step',
  'reached',
  'customers',
  'experience',
  'customerSide',
  'companySide',
  'lineOfVisibility',
  'formulaPart',
  'stageScore',
  // what is said of a cell
  'none',
  'notApplicable',
  'unknown',
  'nothingStated',
  'scoreUnknown',
  'noScore',
  'findings',
  // header and formula
  'jobWhen',
  'jobWant',
  'jobSoThat',
  'profitFormula',
  'personas',
  'locked',
  'showProblems',
  // funnel and curve
  'bottleneck',
  'mainConversion',
  'conversion',
  'loss',
  'benchmark',
  'total',
  'notStated',
  'figures',
  'score',
  'feeling',
  'quote',
  'moment',
  'target',
  'persona',
  // figures and items
  'better',
  'worse',
  'even',
  'frontstage',
  'backstage',
  'support',
  'image',
  // legend
  'legend',
  'legendImportance',
  'legendGap',
  'legendSeverity',
  'legendImpactEffort',
  'legendUnknown',
  'legendNothing',
  'legendFinding',
  'legendMoment',
  'legendTarget',
  'idea',
  'planned',
  'doing',
  'done',
  'dropped',
  // states of the whole picture
  'stale',
  'partly',
  'line',
  'emptyMap',
  'newFromModel',
  // counted
  'stages',
  'steps',
  'lanes',
  'errors',
  'warnings',
  'notes',
  'hints',
] as const;

export type LabelId = (typeof labelIds)[number];
