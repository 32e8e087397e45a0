using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>The monitor, and a machine without anything that the definition does not name.</summary>
internal static class MonitorStep
{
    /// <summary>Path of the monitor's socket.</summary>
    public static string Socket(string guestFolder) => guestFolder + "/monitor.sock";

    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        if (builder.Devices.Graphics.Count == 0)
            builder.Add("-display", "none");
        builder.Add("-no-user-config", "-nodefaults");
        var path = Socket(builder.Folder);
        var listener = builder.Resources.ListenUnix(path);
        if (listener is { } descriptor)
            builder.Pass(descriptor);
        builder.Add("-chardev", builder.Has("chardev.json") ? Json(path, listener).ToString() : Text(path, listener));
        if (builder.Has("object-monitor-qmp"))
            builder.Object(new JsonObject().Add("qom-type", "monitor-qmp").Add("id", "monitor").Add("chardev", "charmonitor"));
        else
            builder.Add("-mon", "chardev=charmonitor,id=monitor,mode=control");
    }

    private static string Text(string path, int? listener) => listener is { } descriptor
        ? string.Create(CultureInfo.InvariantCulture, $"socket,id=charmonitor,fd={descriptor},server=on,wait=off")
        : $"socket,id=charmonitor,path={OptionText.Escape(path)},server=on,wait=off";

    private static JsonObject Json(string path, int? listener)
    {
        var address = listener is { } descriptor
            ? new JsonObject().Add("type", "fd").Add("data", new JsonObject().Add("str", descriptor.ToString(CultureInfo.InvariantCulture)))
            : new JsonObject().Add("type", "unix").Add("data", new JsonObject().Add("path", path));
        return new JsonObject().Add("id", "charmonitor").Add("backend", new JsonObject().Add("type", "socket")
            .Add("data", new JsonObject().Add("addr", address).Add("server", true).Add("wait", false)));
    }
}
