package health.consulta.reporting;

import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.reporting.RevenueFigure;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.contract.reporting.RevenueRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is asked of money.
@Component
public class Takings {
  private static final String[] FIELDS =
      Arrays.stream(RevenueFigure.values()).map(MoneyFacts::field).toArray(String[]::new);

  private final Figures figures;
  private final Names names;

  Takings(Figures figures, Names names) {
    this.figures = figures;
    this.names = names;
  }

  public RevenueReport report(Question question) {
    var lines = figures.add(question, new Lines(FIELDS), FIELDS);
    var period = question.period();
    return new RevenueReport(
        period.from(),
        period.to(),
        question.groupBy(),
        lines.as(Takings::line),
        lines.total(Takings::line));
  }

  private static RevenueReport.Line line(Lines.Sums sums) {
    return new RevenueReport.Line(
        sums.group(),
        Money.euros(sums.of("captured")),
        Money.euros(sums.of("refunded")),
        Money.euros(sums.of("invoiced")));
  }

  /// @param group only of this line, or of all
  /// @param figure only what counts in this column, or all
  public Page<RevenueRow> rows(
      Question question,
      @Nullable String group,
      @Nullable RevenueFigure figure,
      int page,
      int size) {
    var known = names.practitioners();
    return figures.rows(
        Facts.MONEY,
        question,
        group,
        figure == null ? null : MoneyFacts.field(figure),
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
              known.of(practitioner),
              LocalDate.parse(fact.getString("day")),
              Money.euros(fact.get(MoneyFacts.field(told), Number.class).longValue()));
        });
  }

  private static RevenueFigure figure(Document fact) {
    return Arrays.stream(RevenueFigure.values())
        .filter(figure -> fact.containsKey(MoneyFacts.field(figure)))
        .findFirst()
        .orElseThrow();
  }
}
