using Libvirt.Documents.DomainCapabilities;
using Libvirt.Documents.EmulatorCapabilities;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Capabilities;

internal sealed partial class EmulatorProbe
{
    /// <summary>What only some architectures have.</summary>
    private void Platform()
    {
        if (QemuArchitecture.IsArm(_result.Architecture!) && _facts.Schema.Has("query-gic-capabilities"))
            Gic();
        if (_flags.Has("sev-guest") && !Sev())
        {
            _flags.Set("sev-guest", false);
            _flags.Set("sev-snp-guest", false);
        }
        // QEMU does not tell whether the host's KVM can; the kernel does.
        if (_flags.Has("tdx-guest") && !(_flags.Has("kvm") && HostHasTdx))
            _flags.Set("tdx-guest", false);
        if (_flags.Has("sgx-epc") && !Sgx())
            _flags.Set("sgx-epc", false);
    }

    private void Gic()
    {
        var reply = _monitor.Ask("query-gic-capabilities", null, _deadline);
        if (reply.ErrorClass is not null)
            return;
        foreach (var item in reply.Array.Items)
            if (item is JsonObject gic)
                _result.Gics.Add(new EmulatorGic
                {
                    Version = gic.GetNumber("version")?.AsUInt ?? throw reply.Malformed("'version'"),
                    Kernel = gic.GetBoolean("kernel") ?? throw reply.Malformed("'kernel'"),
                    Emulated = gic.GetBoolean("emulated") ?? throw reply.Malformed("'emulated'"),
                });
    }

    private bool Sev()
    {
        var reply = _monitor.Ask("query-sev-capabilities", null, _deadline);
        if (reply.IsError)
            return false; // QEMU has it, the host has not
        var answer = reply.Object;
        _result.Sev = new EmulatorSev
        {
            EncryptionBit = answer.GetNumber("cbitpos")?.AsUInt ?? throw reply.Malformed("'cbitpos' field"),
            ReducedAddressBits = answer.GetNumber("reduced-phys-bits")?.AsUInt ?? throw reply.Malformed("'reduced-phys-bits' field"),
            PlatformKey = answer.GetString("pdh") ?? throw reply.Malformed("'pdh' field"),
            Certificates = answer.GetString("cert-chain") ?? throw reply.Malformed("'cert-chain' field"),
            ProcessorId = answer.GetString("cpu0-id"),
        };
        return true;
    }

    private bool Sgx()
    {
        var reply = _monitor.Ask("query-sgx-capabilities", null, _deadline);
        if (reply.IsError)
            return false; // QEMU has it, the host has not
        const int Kibibyte = 1024;
        var answer = reply.Object;
        var sgx = new CapabilitySgx { Supported = true, FlexibleLaunch = answer.GetBoolean("flc"), Version1 = answer.GetBoolean("sgx1"), Version2 = answer.GetBoolean("sgx2") };
        ulong sum = 0;
        foreach (var item in answer.GetArray("sections")?.Items ?? [])
            if (item is JsonObject section)
            {
                ulong size = (section.GetNumber("size")?.AsULong ?? throw reply.Malformed("'size'")) / Kibibyte;
                sum += size;
                sgx.Sections.Add(new CapabilitySgxSection { Node = section.GetNumber("node")?.AsUInt ?? throw reply.Malformed("'node'"), Size = size });
            }
        sgx.SectionSize = answer.GetNumber("section-size")?.AsULong / Kibibyte ?? sum;
        _result.Sgx = sgx;
        return true;
    }
}
