using System.Globalization;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices;

/// <summary>What can change of a display while it is used: its password.</summary>
internal static class GraphicsUpdate
{
    /// <summary>Changes it.</summary>
    /// <param name="session">The change.</param>
    /// <param name="present">The display in the draft; is changed.</param>
    /// <param name="wanted">What it is to become.</param>
    public static void Run(PlugSession session, Graphics present, Graphics wanted)
    {
        if (present.Type is not (GraphicsType.Vnc or GraphicsType.Spice))
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"unable to change config on '{GraphicsTypeNames.Text(present.Type)}' graphics type");
        Check(present, wanted);
        if (present.Password != wanted.Password || present.PasswordValidTo != wanted.PasswordValidTo || present.Connected != wanted.Connected || wanted.PasswordValidTo is not null)
            SetPassword(session, wanted);
        (present.Password, present.PasswordValidTo, present.Connected) = (wanted.Password, wanted.PasswordValidTo, wanted.Connected);
    }

    private static void SetPassword(PlugSession session, Graphics wanted)
    {
        var protocol = GraphicsTypeNames.Text(wanted.Type);
        var password = wanted.Password ?? (wanted.Type == GraphicsType.Vnc ? session.Plan.Settings.VncPassword : session.Plan.Settings.SpicePassword);
        if (password is null && wanted.PasswordValidTo is null)
            return;
        var arguments = new JsonObject().Add("protocol", protocol).Add("password", password ?? "");
        if (wanted.Connected is { } connected)
            arguments.Add("connected", GraphicsConnectedNames.Text(connected));
        session.Execute("set_password", arguments);
        session.Execute("expire_password", new JsonObject().Add("protocol", protocol).Add("time", Expiry(password, wanted.PasswordValidTo)));
    }

    /// <summary>Without a password nobody may come, which is a password that has expired.</summary>
    private static string Expiry(string? password, string? validTo)
    {
        if (password is null)
            return "now";
        return validTo is not null && DateTimeOffset.TryParse(validTo, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "never";
    }

    /// <summary>Where it listens stays; other settings are left as they are, as native does.</summary>
    private static void Check(Graphics present, Graphics wanted)
    {
        var type = GraphicsTypeNames.Text(present.Type);
        if (present.Listens.Count != wanted.Listens.Count)
            throw Unsupported($"cannot change the number of listen addresses on '{type}' graphics");
        for (int i = 0; i < present.Listens.Count; i++)
        {
            var (a, b) = (present.Listens[i], wanted.Listens[i]);
            if (a.Type != b.Type)
                throw Unsupported($"cannot change the type of listen address on '{type}' graphics");
            if (a.Address != b.Address && b.Address is not null)
                throw Unsupported($"cannot change listen address setting on '{type}' graphics");
            if (a.Network != b.Network)
                throw Unsupported($"cannot change listen address setting on '{type}' graphics");
        }
        bool samePorts = wanted.AutoPort == true ? present.AutoPort == true
            : (present.Port ?? 0) == (wanted.Port ?? 0) && (present.Type != GraphicsType.Spice || (present.TlsPort ?? 0) == (wanted.TlsPort ?? 0));
        if (!samePorts)
            throw Unsupported($"cannot change port settings on {type} graphics");
        if (present.KeyMap != wanted.KeyMap)
            throw Unsupported($"cannot change keymap setting on {type} graphics");
    }

    private static LibvirtException Unsupported(string text) => LibvirtException.ConfigUnsupported(ErrorDomain.Qemu, text);
}
