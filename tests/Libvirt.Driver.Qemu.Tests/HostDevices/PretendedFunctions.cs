using System.Globalization;
using Libvirt.Documents;
using Libvirt.Host.Network;

namespace Libvirt.Driver.Qemu.Tests.HostDevices;

/// <summary>The virtual functions of a network card that is not there: two, whose second has a history.</summary>
internal sealed class PretendedFunctions : IFunctionLinks
{
    private readonly FunctionSettings[] _functions = [new(new([0, 0, 0, 0, 0, 0]), 0), new(new([2, 0x11, 0x22, 0x33, 0x44, 0x55]), 7)];

    /// <summary>The card is switched on.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>The card does not take an address that begins so.</summary>
    public string? Refused { get; set; }

    /// <summary>What a function has: "52:54:00:00:00:01 42".</summary>
    public string this[int number] => string.Create(CultureInfo.InvariantCulture, $"{_functions[number].Mac} {_functions[number].Vlan}");

    public bool IsUp(string card) => card == "eth7" ? IsOn : throw new InvalidOperationException(card);

    public FunctionSettings Read(string card, int number) => card == "eth7" ? _functions[number] : throw new InvalidOperationException(card);

    public void Write(string card, int number, FunctionSettings settings)
    {
        if (settings.Mac is { } mac && Refused is not null && mac.ToString().StartsWith(Refused, StringComparison.Ordinal))
            throw LibvirtException.System(ErrorDomain.None, 22, "no such address"); // EINVAL
        _functions[number] = new(settings.Mac ?? _functions[number].Mac, settings.Vlan ?? _functions[number].Vlan);
    }
}
