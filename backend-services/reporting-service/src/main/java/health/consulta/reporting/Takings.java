package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.reporting.RevenueFigure;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.contract.reporting.RevenueRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/// One document per movement of money and per invoice, under the id of the event that told it.
@Component
public class Takings {
  private static final String EUROS = "EUR";
  private static final List<String> FIELDS =
      Arrays.stream(RevenueFigure.values()).map(Takings::field).toList();

  private final MongoOperations mongo;
  private final Figures figures;
  private final Practitioners practitioners;

  Takings(MongoOperations mongo, Figures figures, Practitioners practitioners) {
    this.mongo = mongo;
    this.figures = figures;
    this.practitioners = practitioners;
  }

  public void note(
      UUID eventId,
      RevenueFigure figure,
      UUID bookingId,
      UUID practitionerId,
      Money amount,
      Instant at) {
    note(eventId, figure, bookingId, practitionerId, amount, Day.of(at));
  }

  public void note(
      UUID eventId,
      RevenueFigure figure,
      UUID bookingId,
      UUID practitionerId,
      Money amount,
      LocalDate on) {
    note(eventId, figure, bookingId, practitionerId, amount, new Day(on));
  }

  private void note(
      UUID eventId,
      RevenueFigure figure,
      UUID bookingId,
      UUID practitionerId,
      Money amount,
      Day day) {
    if (!amount.currency().equals(EUROS))
      throw new IllegalArgumentException("an amount in " + amount.currency());
    var fact =
        day.in(new Update())
            .set("bookingId", bookingId)
            .set("practitionerId", practitionerId)
            .set(field(figure), amount.minor());
    var query = Query.query(where("_id").is(eventId));
    try {
      mongo.upsert(query, fact, Figures.MONEY);
    } catch (DuplicateKeyException e) {
      return; // the same event, on another instance
    }
  }

  public RevenueReport report(Question question) {
    var lines =
        figures.lines(Figures.MONEY, question, FIELDS).stream()
            .map(sums ->
                new RevenueReport.Line(
                    sums.group(),
                    Money.euros(sums.of("captured")),
                    Money.euros(sums.of("refunded")),
                    Money.euros(sums.of("invoiced"))))
            .toList();
    var period = question.period();
    return new RevenueReport(period.from(), period.to(), question.groupBy(), lines, total(lines));
  }

  private static RevenueReport.Line total(List<RevenueReport.Line> lines) {
    return lines.stream()
        .reduce(
            new RevenueReport.Line("total", Money.euros(0), Money.euros(0), Money.euros(0)),
            (sum, line) ->
                new RevenueReport.Line(
                    sum.group(),
                    sum.captured().plus(line.captured()),
                    sum.refunded().plus(line.refunded()),
                    sum.invoiced().plus(line.invoiced())));
  }

  /// @param group only of this line, or of all
  /// @param figure only what counts in this column, or all
  public Page<RevenueRow> rows(
      Question question,
      @Nullable String group,
      @Nullable RevenueFigure figure,
      int page,
      int size) {
    var names = practitioners.names();
    return figures.rows(
        Figures.MONEY,
        question,
        group,
        figure == null ? null : field(figure),
        page,
        size,
        fact -> {
          var told = figure(fact);
          var practitioner = fact.get("practitionerId", UUID.class);
          return new RevenueRow(
              fact.get("_id", UUID.class),
              told,
              fact.get("bookingId", UUID.class),
              practitioner,
              names.of(practitioner),
              LocalDate.parse(fact.getString("day")),
              Money.euros(fact.get(field(told), Number.class).longValue()));
        });
  }

  private static RevenueFigure figure(Document fact) {
    return Arrays.stream(RevenueFigure.values())
        .filter(figure -> fact.containsKey(field(figure)))
        .findFirst()
        .orElseThrow();
  }

  private static String field(RevenueFigure figure) {
    return figure.name().toLowerCase(Locale.ROOT);
  }
}
