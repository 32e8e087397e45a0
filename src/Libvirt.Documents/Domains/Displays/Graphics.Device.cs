namespace Libvirt.Documents.Domains;

public sealed partial class Graphics : IDomainDevice;
