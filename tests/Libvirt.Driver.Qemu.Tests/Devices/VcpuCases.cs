using Libvirt.Documents;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Devices.Processors;
using Libvirt.Driver.Qemu.Preparation.Aliases;
using Libvirt.Driver.Qemu.Tests.Capabilities;
using Libvirt.Driver.Qemu.Tests.CommandLine;
using Libvirt.Driver.Qemu.Tests.Corpus;

namespace Libvirt.Driver.Qemu.Tests.Devices;

/// <summary>Upstream's cases of plugging processors; the arguments of commands are compared too.</summary>
internal static class VcpuCases
{
    public static string? Difference(UpstreamCase c)
    {
        var guest = HotplugSuite.Start(c);
        var next = DomainDocument.Parse(File.ReadAllText(HotplugSuite.PathOf(c, "domain")), UpstreamEnvironment.For(c).Options(new() { Inactive = true }));
        var dialogue = ReplayedQmp.Upstream(HotplugSuite.PathOf(c, "monitor")).ToList();
        var qmp = new ScriptedQmp([.. dialogue.Select(d => (d.Item1.GetString("execute")!, d.Item2.ToString(), false))], guest.State.Run!, [.. dialogue.Select(d => d.Item1.GetObject("arguments")?.ToString())]);
        bool fails = c.Kind == "hotplug-vcpu-failure";
        try
        {
            using var session = new PlugSession(guest, guest.State.Run!, qmp, LaunchEnvironment.Settings(c), new PretendedResources(c));
            var plug = new VcpuPlug(session, qmp);
            if (c.Parameter("mode")!.Value.GetString() == "group")
            {
                uint count = c.Parameter("vcpus")!.Value.GetUInt32();
                StoredVcpus.SetCount(next, count, pluggable: true);
                plug.SetCount(count);
            }
            else
            {
                Assert.True(CpuSet.TryParse(c.Parameter("map")!.Value.GetString(), out var set));
                bool enable = c.Parameter("enable")!.Value.GetBoolean();
                StoredVcpus.Set(next, set, enable);
                plug.Set(set, enable);
            }
        }
        catch (LibvirtException e)
        {
            return fails ? null : $"{(int)e.Code} {e.Message}";
        }
        if (fails)
            return "accepted; native refuses";
        if (qmp.Unused.Any())
            return "native also asks: " + string.Join(", ", qmp.Unused);
        return Compare(c, "live", guest.State.Live!.Format(new() { Secure = true })) ?? Compare(c, "conf", next.Format(new() { Secure = true, Inactive = true }));
    }

    private static string? Compare(UpstreamCase c, string name, string actual)
    {
        var expected = File.ReadAllText(UpstreamCase.File(c.Json.GetProperty("expect").GetProperty(name).GetString()!));
        return actual == expected ? null : Differences.First(expected, actual);
    }
}
