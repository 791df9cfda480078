package health.consulta.portal.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import health.consulta.portal.session.SignedIn;

/// What is not there and what is not yours look the same.
abstract class MissingView extends Main implements HasDynamicTitle {
  MissingView() {
    addClassName("s-missing");
    var back = new Anchor(SignedIn.home(), Words.of("notFound.back"));
    Component[] words = {
      new H1(Words.of("notFound.title")), new Paragraph(Words.of("notFound.why")), back
    };
    add(words);
  }

  @Override
  public String getPageTitle() {
    return Words.of("notFound.title");
  }
}
