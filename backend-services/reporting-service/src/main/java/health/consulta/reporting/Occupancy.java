package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.OccupancyFigure;
import health.consulta.contract.reporting.OccupancyReport;
import health.consulta.contract.reporting.OccupancyRow;
import health.consulta.kit.Invalid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// What is asked of open time, and of how much of it was taken.
@Component
public class Occupancy {
  private static final Set<GroupBy> NEVER = EnumSet.of(GroupBy.REASON, GroupBy.MODE);

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
    figures.add(checked(question), lines, "bookedMinutes");
    var groups = groups(question);
    open(question).forEach(day -> lines.add(groups.apply(day), "openMinutes", day.minutes));
    var period = question.period();
    return new OccupancyReport(
        period.from(),
        period.to(),
        question.groupBy(),
        lines.as(Occupancy::line),
        lines.total(Occupancy::line));
  }

  private static Question checked(Question question) {
    if (NEVER.contains(question.groupBy()))
      throw new Invalid("groupBy", "Open time is of no reason and of no mode.");
    return question;
  }

  private Function<OpenDay, String> groups(Question question) {
    var called = names.lines(question.groupBy());
    return switch (question.groupBy()) {
      case PRACTITIONER -> day -> called.apply(day.practitionerId);
      case LOCATION -> day -> called.apply(day.locationId);
      case DAY, WEEK, MONTH, REASON, MODE -> day -> new Day(day.date).group(question.groupBy());
    };
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
              checked(question),
              group,
              "bookedMinutes",
              page,
              size,
              visit -> booked(visit, known));
      case OPEN -> {
        var groups = groups(question);
        var days =
            open(checked(question))
                .filter(day -> group == null || groups.apply(day).equals(group))
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
        .flatMap(opening -> days(opening, question.groupBy() == GroupBy.LOCATION))
        .filter(day -> day.minutes > 0 && !day.date.isBefore(from) && !day.date.isAfter(to));
  }

  /// @param byPlace once for each place, or once without where none was told
  private static Stream<OpenDay> days(Document opening, boolean byPlace) {
    var practitioner = opening.get("practitionerId", UUID.class);
    var places = opening.get("places", new Document());
    return opening.get("minutes", Document.class).entrySet().stream()
        .flatMap(day -> {
          var date = LocalDate.parse(day.getKey());
          var there = places.get(day.getKey(), new Document());
          return byPlace && !there.isEmpty()
              ? there.entrySet().stream()
                  .map(place ->
                      new OpenDay(
                          practitioner,
                          UUID.fromString(place.getKey()),
                          date,
                          (Long) place.getValue()))
              : Stream.of(new OpenDay(practitioner, null, date, (Long) day.getValue()));
        });
  }

  /// @param locationId where it is asked for and was told
  private record OpenDay(
      UUID practitionerId, @Nullable UUID locationId, LocalDate date, long minutes) {
    OccupancyRow row(Names.Known names) {
      return new OccupancyRow(null, practitionerId, names.of(practitionerId), null, date, minutes);
    }
  }
}
