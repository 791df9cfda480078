package health.consulta.portal.setup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.patient.Practitioners;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What differs on single days: absences painted on a calendar, closed ranges, extra hours.
@Route(value = "reglages/absences", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT"})
final class AbsencesView extends SetUpView {
  private final AgendaApi agendas;
  private final Practitioners names;
  private final Clock clock;
  private final MonthCalendar calendar = new MonthCalendar(this::painted);
  private final ExceptionForm form;
  private final PreviewPanel preview;
  private final UnorderedList list = new UnorderedList();
  private YearMonth month;
  private List<UUID> keys = List.of();

  AbsencesView(Practitioners names, AgendaApi agendas, UserApi users, Clock clock) {
    super(Room.ABSENCES, names);
    this.names = names;
    this.agendas = agendas;
    this.clock = clock;
    this.preview = new PreviewPanel(agendas, clock);
    this.month = YearMonth.now(clock);
    this.form = new ExceptionForm(users, this::look, this::save, this::close);
    form.setVisible(false);
    list.addClassName("s-lines");
    var hint = new Paragraph(Words.of("setup.paint"));
    hint.addClassName("muted");
    lay(
        new Div(months(), hint, calendar, form, new H2(Words.of("setup.exceptions")), list),
        preview);
  }

  @Override
  void show(Practitioner of) {
    var reasons = agendas.ownReasons(of.id()).items();
    calendar();
    lines(agendas.exceptions(of.id()).items());
    preview.of(of, reasons);
  }

  private Div months() {
    var add = new NativeButton(Words.of("setup.exception.add"), clicked -> add());
    var line = new Div(step("left", "setup.earlier", -1), step("right", "setup.later", 1), add);
    line.addClassName("s-line");
    return line;
  }

  private NativeButton step(String icon, String key, int by) {
    var step =
        new NativeButton(
            "",
            clicked -> {
              month = month.plusMonths(by);
              done(this::calendar);
            });
    step.add(new Icon(icon));
    step.addClassName("quiet");
    Words.name(step, Words.of(key));
    return step;
  }

  private void calendar() {
    var days = agendas.days(who().id(), month.atDay(1), month.plusMonths(1).atEndOfMonth());
    calendar.show(days.items(), today());
  }

  private void add() {
    painted(today(), today());
  }

  private void painted(LocalDate from, LocalDate to) {
    form.show(from, to, who());
  }

  private void look(List<AgendaException> wanted) {
    keys = List.of();
    preview.show(new Draft(wanted.getFirst().date(), null, null, wanted, Set.of()));
  }

  /// Each of the days has a key of its own, so that trying again adds none twice.
  private void save() {
    form.value()
        .ifPresent(wanted -> {
          if (keys.isEmpty()) keys = wanted.stream().map(each -> UUID.randomUUID()).toList();
          if (done(() -> add(wanted))) {
            Words.toast(Words.of("setup.saved"));
            close();
            read();
          }
        });
  }

  private void add(List<AgendaException> wanted) {
    for (int i = 0; i < wanted.size(); i++)
      agendas.except(who().id(), wanted.get(i), keys.get(i).toString());
  }

  private void close() {
    form.setVisible(false);
    keys = List.of();
    calendar.forget();
    preview.show(Draft.NONE);
  }

  private void lines(List<AgendaException> exceptions) {
    list.removeAll();
    var today = today();
    exceptions.stream()
        .filter(each -> !last(each).isBefore(today))
        .sorted(Comparator.comparing(AgendaException::date))
        .forEach(each -> list.add(line(each)));
    if (list.getComponentCount() == 0) list.add(new ListItem(Words.of("setup.exceptions.none")));
  }

  private ListItem line(AgendaException each) {
    var days = new Span(days(each));
    days.addClassName("date");
    var kind = Words.of("setup.kind." + each.kind()) + hours(each) + standIn(each);
    var why = new Span(each.reason() == null ? kind : kind + " · " + each.reason());
    why.addClassName("grow");
    var look = new NativeButton(Words.of("setup.withdraw.look"), clicked -> lookWithout(each));
    var withdraw = new NativeButton(Words.of("setup.withdraw"), clicked -> withdraw(each));
    Words.name(withdraw, Words.of("setup.withdraw.which", days(each)));
    Words.name(look, Words.of("setup.withdraw.look.which", days(each)));
    return new ListItem(days, why, look, withdraw);
  }

  private void lookWithout(AgendaException each) {
    preview.show(new Draft(each.date(), null, null, List.of(), Set.of(each.id())));
  }

  private void withdraw(AgendaException each) {
    if (!done(() -> agendas.withdraw(who().id(), each.id()))) return;
    var key = UUID.randomUUID().toString();
    Words.toast(
        Words.of("setup.withdrawn", days(each)),
        Words.of("agenda.undo"),
        () -> {
          if (done(() -> agendas.except(who().id(), each, key))) read();
        });
    read();
  }

  private LocalDate today() {
    return today(who(), clock);
  }

  private static LocalDate last(AgendaException each) {
    return each.lastDate() == null ? each.date() : each.lastDate();
  }

  private static String days(AgendaException each) {
    var format =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(UI.getCurrent().getLocale());
    var first = format.format(each.date());
    return last(each).equals(each.date()) ? first : first + " – " + format.format(last(each));
  }

  private String standIn(AgendaException each) {
    return Optional.ofNullable(each.standInId())
        .flatMap(names::find)
        .map(who -> ", " + Words.of("setup.standIn.is", who.displayName()))
        .orElse("");
  }

  private static String hours(AgendaException each) {
    var whole = each.from().equals(LocalTime.MIDNIGHT) && each.to().equals(LocalTime.MIDNIGHT);
    return whole ? "" : ", " + each.from() + " – " + each.to();
  }
}
