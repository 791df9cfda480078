package health.consulta.portal.messages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.Page;
import health.consulta.contract.booking.Message;
import health.consulta.contract.booking.MessageSide;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Words;

/// What was written, the oldest first, as plain text.
final class Written extends Div {
  private static final String TO_THE_END =
      "requestAnimationFrame(() => { this.scrollTop = this.scrollHeight; })";

  private final NativeButton older;
  private final OrderedList list = new OrderedList();
  private int last;

  /// @param older asked for what was before
  Written(Runnable older) {
    this.older = new NativeButton(Words.of("inbox.older"), clicked -> older.run());
    addClassName("s-written");
    getElement().setAttribute("tabindex", "0").setAttribute("role", "log");
    add(this.older, list);
  }

  /// @param messages the newest first
  /// @param patient what they are called
  /// @param opened whether another conversation was shown before
  void show(
      Page<Message> messages,
      String patient,
      Practitioner who,
      PracticeClock clock,
      boolean opened) {
    getElement().setAttribute("aria-label", Words.of("inbox.with", patient));
    list.removeAll();
    messages.items().reversed().forEach(message -> list.add(item(message, patient, who, clock)));
    older.setVisible(messages.total() > messages.items().size());
    var newest = messages.items().isEmpty() ? 0 : messages.items().getFirst().number();
    if (opened || newest > last) getElement().executeJs(TO_THE_END);
    last = newest;
  }

  private static ListItem item(
      Message message, String patient, Practitioner who, PracticeClock clock) {
    var ours = message.by() == MessageSide.PRACTICE;
    var name = new Span(ours ? who.displayName() : patient);
    name.addClassName("who");
    var writer = message.writer();
    var by = writer == null ? "" : " · " + Words.of("inbox.writer", writer);
    var when = new Span(clock.full(message.at()) + by);
    when.addClassName("when");
    var item = new ListItem(name, new Paragraph(message.text()), when);
    if (ours) item.addClassName("ours");
    return item;
  }
}
