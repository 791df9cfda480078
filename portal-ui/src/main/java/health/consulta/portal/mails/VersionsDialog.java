package health.consulta.portal.mails;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.contract.notification.MailVersion;
import health.consulta.contract.notification.MailWords;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.NotificationApi;
import java.util.function.Consumer;

/// Who changed the words of a mail, when, and what they were before. Each can be taken up again, to
/// be looked at before it is saved.
final class VersionsDialog extends Dialog {
  private static final int STEP = 20;

  private final NotificationApi notifications;
  private final MailTemplate template;
  private final Consumer<MailWords> taken;
  private final OrderedList list = new OrderedList();
  private final Button older = new Button(Words.of("mails.versions.older"), clicked -> more());
  private int read;

  /// @throws health.consulta.portal.gateway.GatewayProblem when they cannot be read
  VersionsDialog(NotificationApi notifications, MailTemplate template, Consumer<MailWords> taken) {
    this.notifications = notifications;
    this.template = template;
    this.taken = taken;
    setHeaderTitle(Words.of("mails.versions"));
    setWidth("36rem");
    list.addClassName("s-history");
    add(list);
    getFooter().add(older, new Button(Words.of("action.close"), clicked -> close()));
    more();
    list.add(item(Words.of("mails.versions.first"), template.platform()));
  }

  private void more() {
    var page = notifications.versions(template.kind(), template.language(), read / STEP, STEP);
    for (var version : page.items()) list.addComponentAtIndex(read++, item(version));
    older.setVisible(read < page.total());
  }

  private ListItem item(MailVersion version) {
    var by = version.by() == null ? Words.of("mails.somebody") : version.by();
    var words = version.words();
    var when =
        Words.of(
            words == null ? "mails.state.back" : "mails.state.own", Days.show(version.at()), by);
    return item(when, words == null ? template.platform() : words);
  }

  private ListItem item(String when, MailWords words) {
    var take =
        new Button(
            Words.of("mails.versions.take"),
            clicked -> {
              close();
              taken.accept(words);
            });
    take.addThemeVariants(ButtonVariant.SMALL);
    Words.name(take, Words.of("mails.versions.take.which", when));
    var said = new Paragraph(words.subject() + "\n" + words.text() + "\n" + words.note());
    return new ListItem(new Span(when), said, take);
  }
}
