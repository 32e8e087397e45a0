using System.Text;
using Libvirt.Driver.Qemu.CommandLine.Displays;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Where the guest's display is shown.</summary>
internal static class GraphicsStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var graphics in builder.Devices.Graphics)
            switch (graphics.Type)
            {
                case GraphicsType.Sdl:
                    Sdl(builder, graphics);
                    break;
                case GraphicsType.Vnc:
                    VncText.Add(builder, graphics);
                    break;
                case GraphicsType.Spice:
                    SpiceText.Add(builder, graphics);
                    break;
                case GraphicsType.EglHeadless:
                    builder.Add("-display", "egl-headless" + (graphics.Gl?.RenderNode is { } node ? ",rendernode=" + OptionText.Escape(node) : ""));
                    break;
                case GraphicsType.Rdp:
                    break; // a program of its own serves it, from the D-Bus display
                case GraphicsType.Dbus:
                    Bus(builder, graphics);
                    break;
                default:
                    throw LaunchBuilder.Unsupported($"unsupported graphics type '{GraphicsTypeNames.Text(graphics.Type)}'");
            }
    }

    private static void Sdl(LaunchBuilder builder, Graphics graphics)
    {
        if (graphics.XAuthority is { } authority)
            builder.Command.Environment.Add(new("XAUTHORITY", authority));
        if (graphics.Display is { } display)
            builder.Command.Environment.Add(new("DISPLAY", display));
        if (graphics.FullScreen == true)
            builder.Add("-full-screen");
        builder.Add("-display", graphics.Gl?.Enable is { } gl ? gl ? "sdl,gl=on" : "sdl,gl=off" : "sdl");
    }

    private static void Bus(LaunchBuilder builder, Graphics graphics)
    {
        var text = new StringBuilder("dbus");
        if (graphics.PeerToPeer == true)
            text.Append(",p2p=on");
        else
            text.Append(",addr=").Append(OptionText.Escape(graphics.Address ?? "unix:path=" + builder.Settings.BusSocket(builder.Plan.Id, builder.Domain.Name)));
        if (graphics.Gl?.Enable is { } gl)
            text.Append(gl ? ",gl=on" : ",gl=off");
        if (graphics.Gl is { Enable: true, RenderNode: { } node })
            text.Append(",rendernode=").Append(OptionText.Escape(node));
        if (graphics.AudioId is > 0 and var audio)
            text.Append(",audiodev=audio").Append(audio);
        builder.Add("-display", text.ToString());
    }
}
