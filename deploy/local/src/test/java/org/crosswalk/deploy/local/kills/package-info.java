/** Partners who send while a Connect worker is killed again and again, and what the topics must hold of it in the end. */
package org.crosswalk.deploy.local.kills;
