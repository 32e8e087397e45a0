using Libvirt.Documents.Domains;

namespace Libvirt.Cpu;

/// <summary>Changes of a guest's processor that several operations make.</summary>
internal static class DomainCpuExtensions
{
    extension(DomainCpu cpu)
    {
        /// <summary>The name of the model; null when there is none.</summary>
        public string? ModelName => cpu.Model?.Name;

        /// <summary>Sets the policy of a feature, which is added behind the others when it is not there.</summary>
        public void SetFeature(string name, CpuFeaturePolicy? policy)
        {
            if (cpu.Features.Find(f => f.Name == name) is { } feature)
                feature.Policy = policy;
            else
                cpu.Features.Add(new() { Name = name, Policy = policy });
        }

        /// <summary>Takes model and features of another one; a host's features become required ones.</summary>
        /// <param name="source">Where they come from.</param>
        /// <param name="withVendor">The vendor, too.</param>
        public void TakeModel(DomainCpu source, bool withVendor)
        {
            cpu.Model = new() { Name = source.ModelName, Fallback = cpu.Model?.Fallback ?? CpuFallback.Allow, VendorId = source.Model?.VendorId ?? cpu.Model?.VendorId };
            if (withVendor)
                cpu.Vendor = source.Vendor;
            cpu.Features = source.Features.ConvertAll(f => new CpuFeature { Name = f.Name, Policy = f.Policy ?? CpuFeaturePolicy.Require });
        }
    }
}
