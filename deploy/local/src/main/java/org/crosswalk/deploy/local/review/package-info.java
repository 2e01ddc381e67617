/** What identity publishes for stewards, as text for people and programs. */
package org.crosswalk.deploy.local.review;
