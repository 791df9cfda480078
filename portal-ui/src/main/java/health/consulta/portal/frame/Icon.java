package health.consulta.portal.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/// A picture beside a word, drawn by the browser's part of the portal; never the only carrier of a
/// meaning.
@Tag("consulta-icon")
public final class Icon extends Component {
  public Icon(String name) {
    name(name);
    getElement().setAttribute("aria-hidden", "true");
  }

  public void name(String name) {
    getElement().setAttribute("name", name);
  }
}
