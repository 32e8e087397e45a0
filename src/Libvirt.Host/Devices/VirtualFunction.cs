namespace Libvirt.Host.Devices;

/// <summary>A virtual function: a share of a network card's hardware that looks like a card of its own (SR-IOV).</summary>
/// <param name="Parent">The network device of the host that it is a share of, its physical function: "eth0".</param>
/// <param name="Number">Which of its functions, from 0.</param>
public sealed record VirtualFunction(string Parent, int Number);
