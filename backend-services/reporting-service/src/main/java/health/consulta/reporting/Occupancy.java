package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.OccupancyFigure;
import health.consulta.contract.reporting.OccupancyReport;
import health.consulta.contract.reporting.OccupancyRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// What is asked of open time, and of how much of it was taken.
@Component
public class Occupancy {
  private final MongoOperations mongo;
  private final Figures figures;
  private final Names names;

  Occupancy(MongoOperations mongo, Figures figures, Names names) {
    this.mongo = mongo;
    this.figures = figures;
    this.names = names;
  }

  public OccupancyReport report(Question question) {
    var lines = new Lines("bookedMinutes", "openMinutes");
    figures.add(question.undivided(), lines, "bookedMinutes");
    var known = names.practitioners();
    open(question)
        .forEach(day -> lines.add(day.group(question, known), "openMinutes", day.minutes));
    var period = question.period();
    return new OccupancyReport(
        period.from(),
        period.to(),
        question.groupBy(),
        lines.as(Occupancy::line),
        lines.total(Occupancy::line));
  }

  private static OccupancyReport.Line line(Lines.Sums sums) {
    return new OccupancyReport.Line(sums.group(), sums.of("openMinutes"), sums.of("bookedMinutes"));
  }

  /// @param group only of this line, or of all
  public Page<OccupancyRow> rows(
      Question question, @Nullable String group, OccupancyFigure figure, int page, int size) {
    var known = names.practitioners();
    return switch (figure) {
      case BOOKED ->
          figures.rows(
              Facts.VISITS,
              question.undivided(),
              group,
              "bookedMinutes",
              page,
              size,
              visit -> booked(visit, known));
      case OPEN -> {
        var days =
            open(question.undivided())
                .filter(day -> group == null || day.group(question, known).equals(group))
                .sorted(Comparator.comparing(OpenDay::date).thenComparing(OpenDay::practitionerId))
                .toList();
        yield new Page<>(
            days.stream().skip((long) page * size).limit(size).map(day -> day.row(known)).toList(),
            page,
            size,
            days.size());
      }
    };
  }

  private static OccupancyRow booked(Document visit, Names.Known names) {
    var practitioner = visit.get("practitionerId", UUID.class);
    return new OccupancyRow(
        visit.get("_id", UUID.class),
        practitioner,
        names.of(practitioner),
        visit.getDate("start").toInstant(),
        LocalDate.parse(visit.getString("day")),
        visit.getLong("bookedMinutes"));
  }

  private Stream<OpenDay> open(Question question) {
    var from = question.period().from();
    var to = question.period().to();
    var years = where("year").gte(from.getYear()).lte(to.getYear());
    return mongo
        .find(Query.query(question.scope().in(years)), Document.class, Facts.OPENINGS)
        .stream()
        .flatMap(Occupancy::days)
        .filter(day -> day.minutes > 0 && !day.date.isBefore(from) && !day.date.isAfter(to));
  }

  private static Stream<OpenDay> days(Document opening) {
    var practitioner = opening.get("practitionerId", UUID.class);
    return opening.get("minutes", Document.class).entrySet().stream()
        .map(
            day -> new OpenDay(practitioner, LocalDate.parse(day.getKey()), (Long) day.getValue()));
  }

  private record OpenDay(UUID practitionerId, LocalDate date, long minutes) {
    String group(Question question, Names.Known names) {
      return question.groupBy() == GroupBy.PRACTITIONER
          ? names.of(practitionerId)
          : new Day(date).group(question.groupBy());
    }

    OccupancyRow row(Names.Known names) {
      return new OccupancyRow(null, practitionerId, names.of(practitionerId), null, date, minutes);
    }
  }
}
