using System.Text;
using Libvirt.Documents.Domains.Status;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <summary>Characters that a shell leaves alone.</summary>
    private const string Plain = "-_=,.:/@%+";

    /// <inheritdoc/>
    public override string ConnectDomainXMLToNative(Connection conn, string nativeFormat, string domainXml, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuConnectDomainXMLToNative");
        if (nativeFormat != "qemu-argv")
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, $"unsupported config type {nativeFormat}");
        var command = GuestStart.Describe(host, DomainDocument.Parse(domainXml, host.Reading));
        var text = new StringBuilder();
        foreach (var (name, value) in command.Environment)
            text.Append(name).Append('=').Append(Quote(value)).Append(' ');
        text.Append(Quote(command.Program));
        foreach (var argument in command.Arguments)
            text.Append(' ').Append(Quote(argument));
        return text.ToString();
    }

    /// <inheritdoc/>
    public override string DomainQemuMonitorCommand(Domain domain, string? cmd, uint flags)
    {
        CallFlags.Check(flags, (uint)DomainQemuMonitorCommandFlags.Hmp, ErrorDomain.Qemu, "qemuDomainQemuMonitorCommand");
        return Command(domain, cmd, [], flags);
    }

    /// <summary>As a shell reads it back.</summary>
    private static string Quote(string text)
    {
        foreach (char c in text)
            if (!char.IsAsciiLetterOrDigit(c) && !Plain.Contains(c, StringComparison.Ordinal))
                return "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
        return text.Length == 0 ? "''" : text;
    }
}
