package health.consulta.portal.reports;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import health.consulta.contract.Role;
import health.consulta.contract.reporting.GroupBy;
import health.consulta.portal.frame.Filters;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.ViewButton;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.ReportApi;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;

/// What was done and what was earned in a period, against another: figures, bars, tables, and the
/// rows behind each of them.
@Route(value = "rapports", layout = StaffLayout.class)
@RouteAlias(value = "admin/rapports", layout = StaffLayout.class)
@RolesAllowed({"ADMINISTRATOR", "PRACTITIONER", "ASSISTANT"})
final class ReportsView extends Div implements HasDynamicTitle {
  private static final ZoneId HOME = ZoneId.of("Europe/Paris");

  private final List<Part<?>> parts;
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final Select<GroupBy> by = new Select<>();
  private final Select<Against> against = new Select<>();
  private final Div tiles = new Div();
  private final Div sections = new Div();
  private final RowsPanel rows = new RowsPanel();

  ReportsView(ReportApi reports, UserApi users, Clock clock) {
    parts = new Parts(reports).all();
    addClassName("s-view");
    var today = LocalDate.now(clock.withZone(HOME));
    from.setValue(today.minusDays(30));
    to.setValue(today);
    choice(by, "reports.by", "group.", GroupBy.values(), GroupBy.WEEK);
    choice(against, "reports.with", "reports.against.", Against.values(), Against.BEFORE);
    against.addClassName("s-against");
    from.setAriaLabel(Words.of("reports.from"));
    to.setAriaLabel(Words.of("reports.to"));
    from.addValueChangeListener(change -> show());
    to.addValueChangeListener(change -> show());
    by.addValueChangeListener(change -> show());
    against.addValueChangeListener(change -> show());
    var space = new Span();
    space.addClassName("grow");
    var filters =
        new Filters(() -> LocalDate.now(clock.withZone(HOME)))
            .day("from", from)
            .day("to", to)
            .choice("by", by, GroupBy.values(), GroupBy.WEEK)
            .choice("against", against, Against.values(), Against.BEFORE);
    var tools = new Div(from, to, by, against, space, ViewButton.of("rapports", filters, users));
    if (has(Role.ADMINISTRATOR) || has(Role.PRACTITIONER)) tools.add(new WeeklyField(reports));
    tools.addClassName("s-tools");
    tiles.addClassName("s-tiles");
    sections.addClassName("s-sections");
    var all = new Div(tiles, sections);
    all.addClassName("s-reports");
    all.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    all.getElement().setAttribute("aria-label", Words.of("reports.title"));
    if (has(Role.ADMINISTRATOR)) all.add(new Proof(reports));
    var work = new Div(all, rows);
    work.addClassName("s-work");
    add(tools, work);
    show();
  }

  @Override
  public String getPageTitle() {
    return Words.of("reports.title") + " · Consulta";
  }

  private static <T extends Enum<T>> void choice(
      Select<T> field, String name, String prefix, T[] choices, T chosen) {
    field.setItems(choices);
    field.setItemLabelGenerator(each -> Words.of(prefix + each));
    field.setValue(chosen);
    field.setAriaLabel(Words.of(name));
  }

  private static boolean has(Role role) {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        && signedIn.has(role);
  }

  private void show() {
    rows.setVisible(false);
    tiles.removeAll();
    sections.removeAll();
    if (from.isEmpty() || to.isEmpty()) return;
    var asked = new Asked(from.getValue(), to.getValue(), by.getValue(), against.getValue());
    for (var part : parts) sections.add(section(part, asked));
  }

  private Section section(Part<?> part, Asked asked) {
    var section = new Section(head(part, asked));
    if (!part.groups().contains(asked.by())) {
      section.add(new Paragraph(Words.of("reports.undivided")));
      return section;
    }
    try {
      var shown = part.read(asked, rows);
      shown.tiles().forEach(tiles::add);
      if (shown.figures().rows().isEmpty()) section.add(new Paragraph(Words.of("reports.none")));
      else section.add(shown.chart(), shown.figures().table());
    } catch (GatewayProblem problem) {
      section.add(new Paragraph(Words.of(problem)));
    }
    return section;
  }

  private static Div head(Part<?> part, Asked asked) {
    var title = new H2(Words.of("reports." + part.name()));
    var space = new Span();
    space.addClassName("grow");
    var head = new Div(title, space);
    if (part.groups().contains(asked.by()))
      head.add(file(part, asked, "csv"), file(part, asked, "xlsx"));
    head.addClassName("s-part");
    return head;
  }

  private static Anchor file(Part<?> part, Asked asked, String format) {
    var path = "/fichiers/rapports/%s.%s?from=%s&to=%s&by=%s";
    var link =
        new Anchor(
            path.formatted(part.name(), format, asked.from(), asked.to(), asked.by()),
            format.toUpperCase(Locale.ROOT));
    link.getElement().setAttribute("download", true);
    link.setAriaLabel(Words.of("reports.file", Words.of("reports." + part.name()), link.getText()));
    return link;
  }
}
