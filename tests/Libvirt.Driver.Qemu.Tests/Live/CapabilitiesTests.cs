using Libvirt.Documents;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>The calls about what this host and its emulators can do.</summary>
public sealed class CapabilitiesTests : IDisposable
{
    private readonly LiveHost _live = new();

    [LiveFact]
    public void The_host_tells_its_guests()
    {
        var document = CapabilitiesDocument.Parse(_live.Calls.ConnectGetCapabilities(_live.Connection), new ParseOptions { Validate = true });
        var guest = Assert.Single(document.Guests, g => g.Architecture!.Name == "x86_64");
        Assert.Contains(guest.Architecture!.Domains, d => d.Type == "qemu");
        Assert.Contains(guest.Architecture.Machines, m => m.Name == "q35");
        Assert.True(document.Host.Migration!.Live);
    }

    [LiveFact]
    public void An_emulator_tells_what_guests_can_have()
    {
        var document = DomainCapabilitiesDocument.Parse(_live.Calls.ConnectGetDomainCapabilities(_live.Connection, null, "x86_64", "q35", "qemu", 0), new ParseOptions { Validate = true });
        Assert.Equal("qemu", document.Type);
        Assert.StartsWith("pc-q35-", document.Machine, StringComparison.Ordinal);
        var error = Assert.Throws<LibvirtException>(() => _live.Calls.ConnectGetDomainCapabilities(_live.Connection, null, "x86_64", "no-such", "qemu", 0));
        Assert.Equal("invalid argument: the machine 'no-such' is not supported by emulator '/usr/bin/qemu-system-x86_64'", error.Message);
    }

    [LiveFact]
    public void Processors_are_compared_with_what_the_emulator_gives()
    {
        const string Old = "<cpu mode='custom' match='exact'><model>qemu64</model></cpu>", New = "<cpu mode='custom' match='exact'><model>SapphireRapids</model></cpu>";
        Assert.NotEqual(0, _live.Calls.ConnectCompareHypervisorCPU(_live.Connection, null, "x86_64", null, "qemu", Old, 0));
        Assert.Equal(0, _live.Calls.ConnectCompareHypervisorCPU(_live.Connection, null, "x86_64", null, "qemu", New, 0));
        Assert.Contains("<model", _live.Calls.ConnectBaselineHypervisorCPU(_live.Connection, null, "x86_64", null, "qemu", [Old], 0), StringComparison.Ordinal);
        Assert.Contains("Skylake-Server", _live.Calls.ConnectGetCPUModelNames(_live.Connection, "x86_64", 0));
    }

    public void Dispose() => _live.Dispose();
}
