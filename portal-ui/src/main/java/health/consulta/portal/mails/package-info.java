@NullMarked
package health.consulta.portal.mails;

import org.jspecify.annotations.NullMarked;
