package health.consulta.kit.access;

import health.consulta.contract.Act;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An endpoint whose success is on record when somebody of a practice calls it. What it was done to
/// is the last id of its path, or the id of what it answers.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Noted {
  Act value();
}
