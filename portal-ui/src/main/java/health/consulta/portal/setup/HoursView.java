package health.consulta.portal.setup;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import health.consulta.contract.consultation.HolidayCalendar;
import health.consulta.contract.consultation.OpeningRule;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.patient.Practitioners;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// When a practice is open in the week, and whose holidays it keeps. What is drawn is a draft until
/// it is published.
@Route(value = "reglages/horaires", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT"})
final class HoursView extends SetUpView implements WeekCanvas.Hand {
  private static final List<String> ZONES =
      List.of(
          "Europe/Paris",
          "America/Guadeloupe",
          "America/Martinique",
          "America/Cayenne",
          "America/Miquelon",
          "Indian/Reunion",
          "Indian/Mayotte",
          "Pacific/Noumea",
          "Pacific/Tahiti",
          "Pacific/Wallis");

  private final AgendaApi agendas;
  private final WeekCanvas week = new WeekCanvas(this);
  private final RuleForm form = new RuleForm(this::replace, this::remove);
  private final DrawnRules rules = new DrawnRules();
  private final PreviewPanel preview;
  private final Select<HolidayCalendar> holidays = new Select<>();
  private final Select<String> zone = new Select<>();
  private final Span state = new Span();
  private final NativeButton publish = new NativeButton(Words.of("setup.publish"));
  private final NativeButton undo = new NativeButton(Words.of("setup.discard"));
  private List<Location> places = List.of();
  private OpeningRules stored =
      new OpeningRules(new UUID(0, 0), ZONES.getFirst(), List.of(), HolidayCalendar.NONE, 0);

  HoursView(Practitioners names, AgendaApi agendas, Clock clock) {
    super(Room.HOURS, names);
    this.agendas = agendas;
    this.preview = new PreviewPanel(agendas, clock);
    holidays.setLabel(Words.of("setup.holidays"));
    holidays.setItems(HolidayCalendar.values());
    holidays.setItemLabelGenerator(each -> Words.of("holidays." + each));
    zone.setLabel(Words.of("setup.zone"));
    holidays.addValueChangeListener(typed -> redraw());
    zone.addValueChangeListener(typed -> redraw());
    publish.addClickListener(clicked -> publish());
    publish.addClassName("main");
    publish.getElement().setAttribute("aria-keyshortcuts", "Control+S");
    undo.addClickListener(clicked -> read());
    state.getElement().setAttribute("role", "status");
    form.setVisible(false);
    Shortcuts.addShortcutListener(this, (Command) this::publish, Key.KEY_S, KeyModifier.CONTROL)
        .listenOn(this);
    var hint = new Paragraph(Words.of("setup.week.hint"));
    hint.addClassNames("muted", "s-paint");
    lay(new Div(top(), hint, week, form), preview);
  }

  @Override
  void show(Practitioner of) {
    places = of.locations();
    var reasons = agendas.ownReasons(of.id()).items();
    var read = agendas.openingRules(of.id());
    preview.of(of, reasons);
    take(read);
  }

  private Div top() {
    var add = new NativeButton(Words.of("setup.rule.add"), clicked -> add());
    var space = new Span();
    space.addClassName("grow");
    var line = new Div(new H2(Words.of("setup.week")), add, space, state, undo, publish);
    line.addClassName("s-line");
    var whole = new Div(holidays, zone);
    whole.addClassName("s-line");
    return new Div(line, whole);
  }

  private void take(OpeningRules read) {
    stored = read;
    rules.start(read.rules());
    form.setVisible(false);
    var zones = new LinkedHashSet<>(ZONES);
    zones.add(read.zone());
    zone.setItems(zones);
    zone.setValue(read.zone());
    holidays.setValue(read.holidays());
    redraw();
  }

  @Override
  public void painted(DayOfWeek day, LocalTime from, LocalTime to) {
    if (places.isEmpty()) {
      Words.toast(Words.of("setup.place.needed"));
      return;
    }
    var like = rules.chosen().orElseGet(() -> RuleForm.usual(places.getFirst()));
    rules.add(DrawnRules.at(like, day, from, to));
    rules.chosen().ifPresent(rule -> form.show(rule, places));
    redraw();
  }

  @Override
  public void resized(int range, LocalTime from, LocalTime to) {
    rules.move(range, from, to);
    rules.choose(range).ifPresent(rule -> form.show(rule, places));
    redraw();
  }

  @Override
  public void chosen(int range) {
    rules
        .choose(range)
        .ifPresent(rule -> {
          form.show(rule, places);
          form.focus();
        });
    week.show(rules, places);
  }

  @Override
  public void removed(int range) {
    if (rules.choose(range).isPresent()) remove();
  }

  private void add() {
    rules.chooseNone();
    form.open(places);
    week.show(rules, places);
  }

  private void replace(List<OpeningRule> now) {
    rules.replaceChosen(now);
    redraw();
  }

  private void remove() {
    rules.removeChosen();
    form.setVisible(false);
    redraw();
  }

  private OpeningRules draft() {
    return new OpeningRules(
        stored.practitionerId(),
        zone.getValue(),
        rules.list(),
        holidays.getValue(),
        stored.version());
  }

  private void redraw() {
    if (zone.getValue() == null || holidays.getValue() == null) return;
    week.show(rules, places);
    var changed = isChanged();
    publish.setEnabled(changed);
    undo.setEnabled(changed);
    state.setText(changed ? Words.of("setup.unsaved") : "");
    preview.show(changed ? Draft.of(draft()) : Draft.NONE);
  }

  private boolean isChanged() {
    return !Set.copyOf(rules.list()).equals(Set.copyOf(stored.rules()))
        || !stored.zone().equals(zone.getValue())
        || stored.holidays() != holidays.getValue();
  }

  private void publish() {
    if (!isChanged()) return;
    try {
      take(agendas.open(who().id(), draft()));
      Words.toast(Words.of("setup.published"));
    } catch (GatewayProblem problem) {
      switch (problem.code()) {
        case "STALE" -> overtaken();
        case "INVALID" -> Words.toast(Words.of("setup.preview.wrong"));
        default -> Words.toast(Words.of(problem));
      }
    }
  }

  /// Somebody published meanwhile: what is drawn here stays, and is looked at once more.
  private void overtaken() {
    done(() -> {
      stored = agendas.openingRules(who().id());
      redraw();
      Words.toast(Words.of("setup.overtaken"));
    });
  }
}
