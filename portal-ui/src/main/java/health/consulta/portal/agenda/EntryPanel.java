package health.consulta.portal.agenda;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.portal.agenda.State.Step;
import health.consulta.portal.agenda.TimeGrid.Found;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The chosen entry beside the grid: who, why, how it stands, what can be done.
final class EntryPanel extends Aside {
  private final Consumer<Step> act;
  private final BookingActions more;
  private final Runnable close;
  private final NoteField note;
  private @Nullable Found shown;

  EntryPanel(Consumer<Step> act, BookingActions more, NoteField note, Runnable close) {
    this.act = act;
    this.more = more;
    this.note = note;
    this.close = close;
    addClassName("s-panel");
    getElement().setAttribute("aria-label", Words.of("agenda.panel"));
    setVisible(false);
  }

  /// What is shown already stays as it is, with the focus and the click that is on its way.
  void show(Found found) {
    if (isVisible() && found.isLike(shown)) return;
    if (!isVisible()) note.forget();
    shown = found;
    var entry = found.entry();
    var column = found.column();
    var state = State.of(entry);
    removeAll();
    add(top(DayPicture.who(entry)));
    if (!found.by().isEmpty()) add(editing(found.by()));
    if (State.WAY.contains(state)) add(way(state));
    else add(status(state));
    note.show(entry.bookingId());
    add(facts(entry, column), note, actions(state), more(found));
    setVisible(true);
  }

  private Div top(String who) {
    var shut = new NativeButton("", clicked -> close.run());
    shut.add(new Icon("close"));
    shut.addClassName("quiet");
    Words.name(shut, Words.of("action.close"));
    var top = new Div(new H2(who), shut);
    top.addClassName("s-panel-top");
    return top;
  }

  private static OrderedList way(State current) {
    var way = new OrderedList();
    way.addClassName("s-way");
    way.getElement().setAttribute("aria-label", Words.of("agenda.steps"));
    for (var state : State.WAY) {
      var step = new ListItem(new Icon(state.icon), new Span(Words.of(state.key())));
      step.getElement().setAttribute("data-status", state.tone);
      if (state == current) step.getElement().setAttribute("aria-current", "step");
      way.add(step);
    }
    return way;
  }

  private static Paragraph status(State state) {
    var status = new Paragraph(new Icon(state.icon), new Span(Words.of(state.key())));
    status.addClassName("s-status");
    status.getElement().setAttribute("data-status", state.tone);
    return status;
  }

  private static Paragraph editing(String by) {
    var editing = new Paragraph(new Icon("users"), new Span(Words.of("agenda.editing", by)));
    editing.addClassName("s-editing");
    return editing;
  }

  private Div facts(AgendaEntry entry, Column column) {
    var facts = new Div();
    facts.addClassName("s-facts");
    var list = new Element("dl");
    fact(list, Words.of("agenda.practitioner"), column.who().displayName());
    fact(list, Words.of("agenda.move.day"), column.date(getLocale()));
    fact(
        list,
        Words.of("agenda.time"),
        column.clock(entry.start()) + " – " + column.clock(entry.end()));
    var reason = entry.visitReasonName();
    if (reason != null) fact(list, Words.of("agenda.reason"), reason);
    var mode = entry.mode();
    if (mode != null) fact(list, Words.of("tariffs.mode"), Words.of("mode." + mode));
    var override = entry.override();
    if (override != null) fact(list, Words.of("agenda.override"), override.reason());
    facts.getElement().appendChild(list);
    return facts;
  }

  private static void fact(Element list, String name, String value) {
    list.appendChild(new Element("dt").setText(name), new Element("dd").setText(value));
  }

  private Div more(Found found) {
    var buttons = new Div();
    buttons.addClassName("s-more");
    more.of(found).forEach(buttons::add);
    return buttons;
  }

  private Div actions(State state) {
    var actions = new Div();
    actions.addClassName("s-actions");
    state.next.forEach(step -> actions.add(action(step, step == state.next.getFirst())));
    return actions;
  }

  private NativeButton action(Step step, boolean main) {
    var button = new NativeButton(Words.of(step.key), clicked -> act.accept(step));
    if (!step.letter.isEmpty()) {
      button.getElement().setAttribute("aria-keyshortcuts", step.letter);
      var key = new Element("kbd").setText(step.letter).setAttribute("aria-hidden", "true");
      button.getElement().appendChild(key);
    }
    if (main) button.addClassName("main");
    return button;
  }
}
