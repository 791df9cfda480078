package health.consulta.portal.mails;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import health.consulta.contract.notification.MailGroup;
import health.consulta.contract.notification.MailLanguage;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The kinds of mails by what they are about, each named as the platform titles it. The arrows go
/// through them, and Enter opens one.
final class Kinds extends Section {
  private final Drafts drafts;
  private final Consumer<String> chosen;
  private final List<NativeButton> rows = new ArrayList<>();
  private List<MailTemplate> all = List.of();
  private int focused;

  Kinds(Drafts drafts, Consumer<String> chosen) {
    this.drafts = drafts;
    this.chosen = chosen;
    addClassNames("s-inbox", "s-kinds");
    getElement().setAttribute("aria-label", Words.of("mails.kinds"));
    Shortcuts.addShortcutListener(this, () -> step(1), Key.ARROW_DOWN).listenOn(this);
    Shortcuts.addShortcutListener(this, () -> step(-1), Key.ARROW_UP).listenOn(this);
  }

  /// @param all in both languages
  /// @param open the kind that is edited beside the list
  void show(List<MailTemplate> all, MailLanguage language, @Nullable String open) {
    this.all = all;
    removeAll();
    rows.clear();
    for (var group : MailGroup.values()) {
      var list = new UnorderedList();
      all.stream()
          .filter(each -> each.group() == group && each.language() == language)
          .forEach(each -> list.add(new ListItem(row(each, open))));
      if (list.getComponentCount() > 0) add(new H2(Words.of("mails.group." + group)), list);
    }
  }

  /// In the language of the screen, whatever language its mail is in.
  String name(String kind) {
    var language = MailsView.ofScreen();
    return all.stream()
        .filter(each -> each.kind().equals(kind) && each.language() == language)
        .map(each -> each.platform().title())
        .findFirst()
        .orElse(kind);
  }

  private NativeButton row(MailTemplate template, @Nullable String open) {
    var at = rows.size();
    var row = new NativeButton("", clicked -> chosen.accept(template.kind()));
    row.addFocusListener(focus -> focused = at);
    row.add(part("who", name(template.kind())), part("why", state(template)));
    if (template.kind().equals(open)) row.getElement().setAttribute("aria-current", "true");
    rows.add(row);
    return row;
  }

  private String state(MailTemplate template) {
    return drafts.of(template).isPresent() ? Words.of("mails.state.draft") : changed(template);
  }

  /// Who wrote the words that count now, and when.
  static String changed(MailTemplate template) {
    var at = template.changedAt();
    var by = template.changedBy();
    if (at == null) return Words.of("mails.state.platform");
    return Words.of(
        template.own() ? "mails.state.own" : "mails.state.back",
        Days.show(at),
        by == null ? Words.of("mails.somebody") : by);
  }

  private static Span part(String name, String words) {
    var part = new Span(words);
    part.addClassName(name);
    return part;
  }

  private void step(int by) {
    if (!rows.isEmpty()) rows.get(Math.clamp(focused + by, 0, rows.size() - 1)).focus();
  }
}
