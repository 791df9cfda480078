package health.consulta.contract.consultation;

/// Whose public holidays close an agenda.
public enum HolidayCalendar {
  NONE,
  FRANCE,
  ALSACE_MOSELLE,
  GUADELOUPE,
  GUYANE,
  MARTINIQUE,
  MAYOTTE,
  REUNION,
  SAINT_BARTHELEMY,
  SAINT_MARTIN
}
