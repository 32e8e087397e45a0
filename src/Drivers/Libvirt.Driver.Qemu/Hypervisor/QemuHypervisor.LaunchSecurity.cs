using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Monitor.Commands;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override TypedParameter[] DomainGetLaunchSecurityInfo(Domain domain, uint flags)
    {
        CallFlags.Check(flags, (uint)TypedParameterFlags.ParamStringOkay, ErrorDomain.Qemu, "qemuDomainGetLaunchSecurityInfo");
        if (Read(domain).Definition.LaunchSecurity is not (SevSecurity or SevSnpSecurity))
            return [];
        using var job = WriteActive(domain, "DomainGetLaunchSecurityInfo", out var guest, Stateful.Jobs.JobKind.Query);
        var monitor = guest.State.Run!.Monitor;
        var answer = new List<TypedParameter>();
        bool isSnp = guest.State.Live!.LaunchSecurity is SevSnpSecurity;
        if (!isSnp)
            answer.Add(TypedParameter.String(Constants.DomainLaunchSecuritySevMeasurement, monitor.QuerySevMeasurement(Deadline.After(CommandPatience))));
        var facts = monitor.QuerySev(Deadline.After(CommandPatience));
        ulong Number(string name) => facts.GetNumber(name)?.AsULong ?? throw LibvirtException.Internal(ErrorDomain.Qemu, "query-sev reply was missing some data");
        answer.Add(TypedParameter.UInt(Constants.DomainLaunchSecuritySevApiMajor, (uint)Number("api-major")));
        answer.Add(TypedParameter.UInt(Constants.DomainLaunchSecuritySevApiMinor, (uint)Number("api-minor")));
        answer.Add(TypedParameter.UInt(Constants.DomainLaunchSecuritySevBuildId, (uint)Number("build-id")));
        answer.Add(isSnp ? TypedParameter.ULong(Constants.DomainLaunchSecuritySevSnpPolicy, Number("snp-policy")) : TypedParameter.UInt(Constants.DomainLaunchSecuritySevPolicy, (uint)Number("policy")));
        return [.. answer];
    }

    /// <inheritdoc/>
    public override void DomainSetLaunchSecurityState(Domain domain, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Qemu, "qemuDomainSetLaunchSecurityState");
        Libvirt.Stateful.Tuning.Parameters.Check(@params, (Constants.DomainLaunchSecuritySevSecretHeader, TypedParameterType.String),
            (Constants.DomainLaunchSecuritySevSecret, TypedParameterType.String), (Constants.DomainLaunchSecuritySevSecretSetAddress, TypedParameterType.Ullong));
        string? header = null, secret = null;
        ulong? address = null;
        foreach (var parameter in @params)
            switch (parameter.Name)
            {
                case Constants.DomainLaunchSecuritySevSecretHeader: header = parameter.Text; break;
                case Constants.DomainLaunchSecuritySevSecret: secret = parameter.Text; break;
                case Constants.DomainLaunchSecuritySevSecretSetAddress: address = parameter.AsULong; break;
            }
        if (Read(domain).Definition.LaunchSecurity is not SevSecurity)
            throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationUnsupported, "setting a launch secret is only supported in SEV-enabled domains");
        if (header is null || secret is null)
            throw LibvirtException.InvalidArgument(ErrorDomain.Qemu, "Both secret and the secret header are required");
        using var job = WriteActive(domain, "DomainSetLaunchSecurityState", out var guest);
        if (guest.State.State != DomainState.Paused)
            throw Invalid("domain must be in a paused state");
        guest.State.Run!.Monitor.InjectSevSecret(header, secret, address, Deadline.After(CommandPatience));
    }
}
