package health.consulta.portal.messages;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import health.consulta.contract.Page;
import health.consulta.contract.booking.Conversation;
import health.consulta.contract.booking.MessageSide;
import health.consulta.portal.frame.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who wrote: unread first, then the latest. The arrows go through them, and Enter opens one.
final class Inbox extends Section {
  private final Paragraph none = new Paragraph(Words.of("inbox.none"));
  private final UnorderedList list = new UnorderedList();
  private final NativeButton more;
  private final Consumer<Conversation> chosen;
  private final List<NativeButton> rows = new ArrayList<>();
  private @Nullable UUID focused;
  private List<Conversation> shown = List.of();

  /// @param more asked for a longer list
  Inbox(Consumer<Conversation> chosen, Runnable more) {
    this.chosen = chosen;
    this.more = new NativeButton(Words.of("inbox.more"), clicked -> more.run());
    addClassName("s-inbox");
    getElement().setAttribute("aria-label", Words.of("inbox.who"));
    none.getElement().setAttribute("role", "status");
    add(none, list, this.more);
    Shortcuts.addShortcutListener(this, () -> step(1), Key.ARROW_DOWN).listenOn(this);
    Shortcuts.addShortcutListener(this, () -> step(-1), Key.ARROW_UP).listenOn(this);
  }

  /// @param open the one that is read beside the list
  /// @param clocks by practitioner
  /// @param whose by practitioner; empty where there is one only
  void show(
      Page<Conversation> page,
      @Nullable UUID open,
      Function<UUID, PracticeClock> clocks,
      Function<UUID, String> whose) {
    shown = page.items();
    rows.clear();
    list.removeAll();
    none.setVisible(shown.isEmpty());
    more.setVisible(page.total() > shown.size());
    for (var one : shown) {
      var row = row(one, clocks.apply(one.practitionerId()), whose.apply(one.practitionerId()));
      if (one.id().equals(open)) row.getElement().setAttribute("aria-current", "true");
      rows.add(row);
      list.add(new ListItem(row));
    }
  }

  private NativeButton row(Conversation one, PracticeClock clock, String whose) {
    var row = new NativeButton("", clicked -> open(one));
    row.addFocusListener(focus -> focused = one.id());
    row.add(part("who", name(one)), part("when", clock.moment(one.lastAt())));
    row.add(part("why", whose), part("state", state(one)));
    row.getElement().setAttribute("data-unread", one.unread() > 0);
    return row;
  }

  private void open(Conversation one) {
    focused = one.id();
    chosen.accept(one);
  }

  static String name(Conversation one) {
    return one.name() == null ? Words.of("waiting.nobody") : one.name();
  }

  private static String state(Conversation one) {
    if (one.unread() > 0) return Words.of("inbox.row.unread", one.unread());
    return Words.of(
        one.lastBy() == MessageSide.PATIENT ? "inbox.row.toAnswer" : "inbox.row.answered");
  }

  private static Span part(String name, String words) {
    var part = new Span(words);
    part.addClassName(name);
    return part;
  }

  private void step(int by) {
    if (rows.isEmpty()) return;
    var at = shown.stream().map(Conversation::id).toList().indexOf(focused);
    rows.get(Math.clamp(at + by, 0, rows.size() - 1)).focus();
  }

  /// The row of a conversation has the focus again, after it was drawn anew.
  void focus(UUID conversation) {
    focused = conversation;
    var at = shown.stream().map(Conversation::id).toList().indexOf(conversation);
    if (at >= 0) rows.get(at).focus();
  }
}
