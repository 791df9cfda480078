package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.reporting.ActivityFigure;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.ActivityRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// One document per booking that was ever confirmed. What became of it is noted field by field and
/// never taken back, so that facts may come twice and in any order; a visit counts as soon as its
/// time is known.
@Component
public class Visits {
  private static final List<String> FIELDS = List.of("booked", "completed", "cancelled", "noShows");

  private final MongoOperations mongo;
  private final Figures figures;
  private final Practitioners practitioners;

  Visits(MongoOperations mongo, Figures figures, Practitioners practitioners) {
    this.mongo = mongo;
    this.figures = figures;
    this.practitioners = practitioners;
  }

  public void booked(UUID bookingId, UUID practitionerId, Instant start) {
    note(
        bookingId,
        Day.of(start)
            .in(new Update())
            .set("practitionerId", practitionerId)
            .set("start", start)
            .set("booked", 1));
  }

  /// @param outcome anything but BOOKED
  public void became(UUID bookingId, ActivityFigure outcome) {
    note(bookingId, new Update().set(field(outcome), 1));
  }

  private void note(UUID bookingId, Update update) {
    var visit = Query.query(where("_id").is(bookingId));
    try {
      mongo.upsert(visit, update, Figures.VISITS);
    } catch (DuplicateKeyException e) {
      mongo.updateFirst(visit, update, Figures.VISITS); // another listener was first
    }
  }

  public ActivityReport report(Question question) {
    var lines =
        figures.lines(Figures.VISITS, question, FIELDS).stream()
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
        Figures.VISITS,
        question,
        group,
        figure == null ? null : field(figure),
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
      if (visit.containsKey(field(figure))) return figure;
    return ActivityFigure.BOOKED;
  }

  private static String field(ActivityFigure figure) {
    return switch (figure) {
      case BOOKED -> "booked";
      case COMPLETED -> "completed";
      case CANCELLED -> "cancelled";
      case NO_SHOWS -> "noShows";
    };
  }
}
