namespace Libvirt.Driver.Test;

/// <summary>A model of processor as libvirt's CPU map describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Vendor">Its maker; null for anybody's.</param>
/// <param name="Features">Names of all its features.</param>
/// <param name="ForGuests">It may be chosen for a guest.</param>
internal sealed record CpuMapModel(string Name, string? Vendor, HashSet<string> Features, bool ForGuests);
