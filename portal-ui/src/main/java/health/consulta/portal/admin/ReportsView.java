package health.consulta.portal.admin;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import health.consulta.contract.reporting.ActivityReport;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.contract.reporting.RevenueReport;
import health.consulta.portal.frame.Amounts;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.ReportApi;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/// What was done and what was earned in a period.
@Route(value = "admin/rapports", layout = StaffLayout.class)
@RolesAllowed("ADMINISTRATOR")
final class ReportsView extends Div implements HasDynamicTitle {
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");

  private final ReportApi reports;
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final Select<GroupBy> by = new Select<>();
  private final Section activity = new Section();
  private final Section revenue = new Section();

  ReportsView(ReportApi reports, Clock clock) {
    this.reports = reports;
    addClassName("s-view");
    var today = LocalDate.now(clock.withZone(HOME));
    from.setValue(today.minusDays(30));
    to.setValue(today);
    by.setItems(GroupBy.values());
    by.setItemLabelGenerator(each -> Words.of("group." + each));
    by.setValue(GroupBy.WEEK);
    from.setAriaLabel(Words.of("reports.from"));
    to.setAriaLabel(Words.of("reports.to"));
    by.setAriaLabel(Words.of("reports.by"));
    from.addValueChangeListener(change -> show());
    to.addValueChangeListener(change -> show());
    by.addValueChangeListener(change -> show());
    var tools = new Div(from, to, by);
    tools.addClassName("s-tools");
    var both = new Div(activity, revenue);
    both.addClassName("s-reports");
    both.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    both.getElement().setAttribute("aria-label", Words.of("reports.title"));
    add(tools, both);
    show();
  }

  @Override
  public String getPageTitle() {
    return Words.of("reports.title") + " · Consulta";
  }

  private void show() {
    if (from.isEmpty() || to.isEmpty()) return;
    part(activity, "reports.activity", this::activity);
    part(revenue, "reports.revenue", this::revenue);
  }

  private static void part(Section section, String key, Supplier<Figures> read) {
    section.removeAll();
    section.add(new H2(Words.of(key)));
    try {
      var figures = read.get();
      section.add(figures.empty() ? new Paragraph(Words.of("reports.none")) : figures.table());
    } catch (GatewayProblem problem) {
      section.add(new Paragraph(Words.of(problem)));
    }
  }

  private Figures activity() {
    var report = reports.activity(from.getValue(), to.getValue(), by.getValue());
    return new Figures(
        Words.of("reports.activity"),
        List.of(
            "reports.group",
            "reports.booked",
            "reports.completed",
            "reports.cancelled",
            "reports.noShows"),
        report.lines().stream().map(ReportsView::row).toList(),
        row(report.total()));
  }

  private Figures revenue() {
    var report = reports.revenue(from.getValue(), to.getValue(), by.getValue());
    return new Figures(
        Words.of("reports.revenue"),
        List.of("reports.group", "reports.captured", "reports.refunded", "reports.invoiced"),
        report.lines().stream().map(ReportsView::row).toList(),
        row(report.total()));
  }

  private static List<String> row(ActivityReport.Line line) {
    return List.of(
        line.group(),
        String.valueOf(line.booked()),
        String.valueOf(line.completed()),
        String.valueOf(line.cancelled()),
        String.valueOf(line.noShows()));
  }

  private static List<String> row(RevenueReport.Line line) {
    return List.of(
        line.group(),
        Amounts.show(line.captured()),
        Amounts.show(line.refunded()),
        Amounts.show(line.invoiced()));
  }
}
