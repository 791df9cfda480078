/// The little HTTP the sandbox needs, on the JDK's server.
@NullMarked
package health.consulta.launcher.sandbox.http;

import org.jspecify.annotations.NullMarked;
