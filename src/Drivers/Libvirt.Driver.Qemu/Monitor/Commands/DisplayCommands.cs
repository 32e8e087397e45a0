using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Monitor.Commands;

/// <summary>Commands about screens, keys and passwords.</summary>
public static class DisplayCommands
{
    extension(IQmp monitor)
    {
        /// <summary>Writes a picture of a screen into a file.</summary>
        /// <param name="device">The video device; null for the first.</param>
        /// <param name="head">Its head.</param>
        /// <param name="format">"png" or "ppm"; null for ppm.</param>
        /// <param name="file">The file.</param>
        /// <param name="deadline">For the answer.</param>
        public void Screendump(string? device, uint head, string? format, string file, Deadline deadline = default)
        {
            var arguments = new JsonObject();
            if (device is not null)
                arguments.Add("device", device).Add("head", (long)head);
            monitor.Execute("screendump", arguments.Add("filename", file).AddIf("format", format), deadline);
        }

        /// <summary>Presses keys together.</summary>
        /// <param name="codes">Numbers of QEMU's "number" keys.</param>
        /// <param name="holdTime">Milliseconds; 0 for QEMU's own.</param>
        /// <param name="deadline">For the answer.</param>
        public void SendKey(IEnumerable<uint> codes, uint holdTime, Deadline deadline = default)
        {
            var keys = new JsonArray();
            foreach (uint code in codes)
                keys.Items.Add(new JsonObject().Add("type", "number").Add("data", (long)code));
            monitor.Execute("send-key", new JsonObject().Add("keys", keys).AddIf("hold-time", holdTime == 0 ? (long?)null : holdTime), deadline);
        }

        /// <summary>Sets the password of a display.</summary>
        /// <param name="protocol">"vnc" or "spice".</param>
        /// <param name="password">The password.</param>
        /// <param name="connected">"keep", "disconnect" or "fail" for who is connected; null for QEMU's own choice.</param>
        /// <param name="deadline">For the answer.</param>
        public void SetPassword(string protocol, string password, string? connected, Deadline deadline = default)
            => monitor.Execute("set_password", new JsonObject().Add("protocol", protocol).Add("password", password).AddIf("connected", connected), deadline);

        /// <summary>Says until when a password holds.</summary>
        /// <param name="protocol">"vnc" or "spice".</param>
        /// <param name="time">"now", "never", "+N" or N seconds after 1970.</param>
        /// <param name="deadline">For the answer.</param>
        public void ExpirePassword(string protocol, string time, Deadline deadline = default)
            => monitor.Execute("expire_password", new JsonObject().Add("protocol", protocol).Add("time", time), deadline);

        /// <summary>Has the VNC server read its certificates again.</summary>
        public void ReloadVncCertificates(Deadline deadline = default) => monitor.Execute("display-reload", new JsonObject().Add("type", "vnc").Add("tls-certs", true), deadline);

        /// <summary>Gives a display a connection.</summary>
        /// <param name="protocol">"vnc", "spice" or "@dbus-display".</param>
        /// <param name="descriptor">Name under which the descriptor was passed (<c>getfd</c>).</param>
        /// <param name="skipAuthentication">Let it in without a password.</param>
        /// <param name="deadline">For the answer.</param>
        public void AddDisplayClient(string protocol, string descriptor, bool skipAuthentication, Deadline deadline = default)
            => monitor.Execute("add_client", new JsonObject().Add("protocol", protocol).Add("fdname", descriptor).Add("skipauth", skipAuthentication), deadline);
    }
}
