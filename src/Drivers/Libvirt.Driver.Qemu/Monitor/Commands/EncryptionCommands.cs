using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about guests whose memory is encrypted.</summary>
public static class EncryptionCommands
{
    extension(IQmp monitor)
    {
        /// <summary>What the firmware of the processor says of the guest (query-sev).</summary>
        public JsonObject QuerySev(Deadline deadline = default) => monitor.Ask("query-sev", null, deadline).Object;

        /// <summary>The measurement of what was loaded, as Base64.</summary>
        public string QuerySevMeasurement(Deadline deadline = default)
        {
            var reply = monitor.Ask("query-sev-launch-measure", null, deadline);
            return reply.Object.GetString("data") ?? throw reply.Malformed("'data'");
        }

        /// <summary>Puts a secret into the guest's memory.</summary>
        /// <param name="header">Base64.</param>
        /// <param name="secret">Base64, encrypted for the guest.</param>
        /// <param name="address">In the guest's memory; null for where its firmware wants it.</param>
        /// <param name="deadline">For the answer.</param>
        public void InjectSevSecret(string header, string secret, ulong? address, Deadline deadline = default)
        {
            var arguments = new JsonObject().Add("packet-header", header).Add("secret", secret);
            if (address is { } place)
                arguments.Add("gpa", place);
            monitor.Execute("sev-inject-launch-secret", arguments, deadline);
        }
    }
}
