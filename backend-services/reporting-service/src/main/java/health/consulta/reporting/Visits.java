package health.consulta.reporting;

import health.consulta.contract.Page;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is asked of visits.
@Component
public class Visits {
  private static final List<String> FIELDS = List.of("booked", "completed", "cancelled", "noShows");

  private final Figures figures;
  private final Practitioners practitioners;

  Visits(Figures figures, Practitioners practitioners) {
    this.figures = figures;
    this.practitioners = practitioners;
  }

  public ActivityReport report(Question question) {
    var lines =
        figures.lines(Facts.VISITS, question, FIELDS).stream()
            .map(sums ->
                new ActivityReport.Line(
                    sums.group(),
                    sums.of("booked"),
                    sums.of("completed"),
                    sums.of("cancelled"),
                    sums.of("noShows")))
            .toList();
    var period = question.period();
    return new ActivityReport(period.from(), period.to(), question.groupBy(), lines, total(lines));
  }

  private static ActivityReport.Line total(List<ActivityReport.Line> lines) {
    return lines.stream()
        .reduce(
            new ActivityReport.Line("total", 0, 0, 0, 0),
            (sum, line) ->
                new ActivityReport.Line(
                    sum.group(),
                    sum.booked() + line.booked(),
                    sum.completed() + line.completed(),
                    sum.cancelled() + line.cancelled(),
                    sum.noShows() + line.noShows()));
  }

  /// @param group only of this line, or of all
  /// @param figure only what counts in this column, or all
  public Page<ActivityRow> rows(
      Question question,
      @Nullable String group,
      @Nullable ActivityFigure figure,
      int page,
      int size) {
    var names = practitioners.names();
    return figures.rows(
        Facts.VISITS,
        question,
        group,
        figure == null ? null : VisitFacts.field(figure),
        page,
        size,
        visit -> {
          var practitioner = visit.get("practitionerId", UUID.class);
          return new ActivityRow(
              visit.get("_id", UUID.class),
              practitioner,
              names.of(practitioner),
              visit.getDate("start").toInstant(),
              LocalDate.parse(visit.getString("day")),
              outcome(visit));
        });
  }

  private static ActivityFigure outcome(Document visit) {
    for (var figure :
        List.of(ActivityFigure.COMPLETED, ActivityFigure.NO_SHOWS, ActivityFigure.CANCELLED))
      if (visit.containsKey(VisitFacts.field(figure))) return figure;
    return ActivityFigure.BOOKED;
  }
}
