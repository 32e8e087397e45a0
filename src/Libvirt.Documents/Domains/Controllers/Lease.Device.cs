namespace Libvirt.Documents.Domains;

public sealed partial class Lease : IDomainDevice;
