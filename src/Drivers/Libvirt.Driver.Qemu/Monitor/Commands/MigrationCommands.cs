using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands that move a guest's state: to another host, into a file.</summary>
public static class MigrationCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Begins to send the state.</summary>
        /// <param name="uri">"fd:name", "tcp:host:port", "exec:..."</param>
        /// <param name="resume">Goes on with one that was interrupted.</param>
        /// <param name="deadline">For the answer.</param>
        public void Migrate(string uri, bool resume = false, Deadline deadline = default)
        {
            var arguments = new JsonObject().Add("uri", uri);
            if (resume)
                arguments.Add("resume", true);
            monitor.Execute("migrate", arguments, deadline);
        }

        /// <summary>Begins to receive the state, in a QEMU that was started with "-incoming defer".</summary>
        /// <param name="uri">Where it comes from.</param>
        /// <param name="exitOnError">End when it fails; null for QEMU's own choice.</param>
        /// <param name="deadline">For the answer.</param>
        public void MigrateIncoming(string uri, bool? exitOnError = null, Deadline deadline = default)
            => monitor.Execute("migrate-incoming", new JsonObject().Add("uri", uri).AddIf("exit-on-error", exitOnError), deadline);

        /// <summary>Gives a migration up.</summary>
        public void MigrateCancel(Deadline deadline = default) => monitor.Execute("migrate_cancel", null, deadline);

        /// <summary>Interrupts a migration after the switch.</summary>
        public void MigratePause(Deadline deadline = default) => monitor.Execute("migrate-pause", null, deadline);

        /// <summary>Listens anew for an interrupted migration.</summary>
        public void MigrateRecover(string uri, Deadline deadline = default) => monitor.Execute("migrate-recover", new JsonObject().Add("uri", uri), deadline);

        /// <summary>Goes on from a state in which QEMU waits ("pre-switchover").</summary>
        public void MigrateContinue(string state, Deadline deadline = default) => monitor.Execute("migrate-continue", new JsonObject().Add("state", state), deadline);

        /// <summary>Switches to the other host before all is there.</summary>
        public void MigrateStartPostcopy(Deadline deadline = default) => monitor.Execute("migrate-start-postcopy", null, deadline);

        /// <summary>How far a migration is, as QEMU tells it.</summary>
        public JsonObject QueryMigrate(Deadline deadline = default) => monitor.Ask("query-migrate", null, deadline).Object;

        /// <summary>QEMU's parameters of migrations.</summary>
        public JsonObject QueryMigrateParameters(Deadline deadline = default) => monitor.Ask("query-migrate-parameters", null, deadline).Object;

        /// <summary>Sets parameters.</summary>
        public void SetMigrateParameters(JsonObject parameters, Deadline deadline = default) => monitor.Execute("migrate-set-parameters", parameters, deadline);

        /// <summary>The capabilities of migrations, and whether each is on.</summary>
        public List<(string Name, bool On)> QueryMigrateCapabilities(Deadline deadline = default)
        {
            var reply = monitor.Ask("query-migrate-capabilities", null, deadline);
            var result = new List<(string, bool)>();
            foreach (var item in reply.Array.Items)
                if (item is JsonObject entry)
                    result.Add((entry.GetString("capability") ?? throw reply.Malformed("migration capability name"), entry.GetBoolean("state") == true));
            return result;
        }

        /// <summary>Switches capabilities of migrations.</summary>
        public void SetMigrateCapabilities(IEnumerable<(string Name, bool On)> capabilities, Deadline deadline = default)
        {
            var list = new JsonArray();
            foreach (var (name, on) in capabilities)
                list.Items.Add(new JsonObject().Add("capability", name).Add("state", on));
            monitor.Execute("migrate-set-capabilities", new JsonObject().Add("capabilities", list), deadline);
        }
    }
}
