package health.consulta.booking;

import health.consulta.kit.Refusal;
import java.util.List;

/// Dates of a series went to somebody else meanwhile, so that none of it is booked.
public final class SeriesDatesLost extends Refusal {
  private final List<Part> dates;

  /// @param dates `starts[n]` of those that were asked for, each with the code against it
  SeriesDatesLost(List<Part> dates) {
    super(
        Kind.CONFLICT,
        "SERIES_DATES_LOST",
        "Some dates cannot be had any more. Nothing is booked: choose other times for them.");
    this.dates = List.copyOf(dates);
  }

  @Override
  public List<Part> parts() {
    return dates;
  }
}
