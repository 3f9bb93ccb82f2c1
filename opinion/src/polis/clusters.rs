//! Polis's k-means in the plane, cold from the first distinct points or warm from the clusters of the update before.

/// Centres that all moved less than this have settled.
const SETTLED: f64 = 0.01;

/// A cluster with an identity that outlives updates.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Its id; a new cluster gets one that was not used.
    pub id: usize,
    /// Its centre.
    pub centre: [f64; 2],
    /// Places of its points.
    pub members: Vec<usize>,
}

/// A cold start: the first `k` distinct points in their order.
pub fn cold(points: &[[f64; 2]], k: usize) -> Vec<Cluster> {
    let mut starts: Vec<Cluster> = Vec::new();
    for &centre in points {
        if starts.len() == k {
            break;
        }
        if starts.iter().all(|start| start.centre != centre) {
            starts.push(Cluster { id: starts.len(), centre, members: Vec::new() });
        }
    }
    starts
}

/// A warm start: the old clusters with their centres taken anew, identical ones merged; while there are fewer than `k`,
/// the point farthest from its centre becomes a cluster of its own.
pub fn warm(points: &[[f64; 2]], weights: &[f64], old: Vec<Cluster>, k: usize) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for mut cluster in old {
        cluster.members.retain(|&member| member < points.len());
        if cluster.members.is_empty() {
            continue;
        }
        cluster.centre = mean(points, weights, &cluster.members);
        match clusters.iter_mut().find(|other| other.centre == cluster.centre) {
            Some(same) => same.members.extend(cluster.members),
            None => clusters.push(cluster),
        }
    }
    while clusters.len() < k {
        let Some((place, member)) = most_distal(points, &clusters) else { break };
        let id = clusters.iter().map(|cluster| cluster.id + 1).max().unwrap_or(0);
        clusters[place].members.retain(|&other| other != member);
        clusters[place].centre = mean(points, weights, &clusters[place].members);
        clusters.push(Cluster { id, centre: points[member], members: vec![member] });
    }
    clusters
}

/// Lloyd's rounds until centres settle. Ties go to the later cluster; empty clusters are dropped.
pub fn settle(points: &[[f64; 2]], weights: &[f64], mut clusters: Vec<Cluster>, rounds: usize) -> Vec<Cluster> {
    for _ in 0..=rounds {
        let before: Vec<[f64; 2]> = sorted(&clusters);
        clusters.iter_mut().for_each(|cluster| cluster.members.clear());
        for (place, point) in points.iter().enumerate() {
            if let Some(nearest) = nearest(&clusters, point) {
                clusters[nearest].members.push(place);
            }
        }
        clusters.retain(|cluster| !cluster.members.is_empty());
        for cluster in &mut clusters {
            cluster.centre = mean(points, weights, &cluster.members);
        }
        let after = sorted(&clusters);
        if before.iter().zip(&after).all(|(a, b)| distance(a, b) < SETTLED) {
            break;
        }
    }
    clusters
}

/// Mean silhouette of the points, each counting once; a point alone in its cluster has 0.
pub fn silhouette(points: &[[f64; 2]], clusters: &[Cluster]) -> f64 {
    if clusters.len() < 2 {
        return 0.0;
    }
    let mut total = 0.0;
    for (own, cluster) in clusters.iter().enumerate().filter(|(_, cluster)| cluster.members.len() > 1) {
        for &member in &cluster.members {
            let sum = |other: &Cluster| -> f64 {
                other.members.iter().map(|&place| distance(&points[member], &points[place])).sum()
            };
            let within = sum(cluster) / (cluster.members.len() - 1) as f64;
            let others = clusters.iter().enumerate().filter(|&(place, _)| place != own);
            let next = others.map(|(_, other)| sum(other) / other.members.len() as f64).fold(f64::INFINITY, f64::min);
            let widest = within.max(next);
            if widest > 0.0 {
                total += (next - within) / widest;
            }
        }
    }
    total / points.len() as f64
}

fn most_distal(points: &[[f64; 2]], clusters: &[Cluster]) -> Option<(usize, usize)> {
    let mut best = None;
    let mut farthest = 0.0;
    for (place, cluster) in clusters.iter().enumerate() {
        for &member in &cluster.members {
            let away = distance(&points[member], &cluster.centre);
            if away > farthest {
                farthest = away;
                best = Some((place, member));
            }
        }
    }
    best
}

fn nearest(clusters: &[Cluster], point: &[f64; 2]) -> Option<usize> {
    let mut best = None;
    let mut least = f64::INFINITY;
    for (place, cluster) in clusters.iter().enumerate() {
        let (dx, dy) = (point[0] - cluster.centre[0], point[1] - cluster.centre[1]);
        let away = dx * dx + dy * dy;
        if away <= least {
            least = away;
            best = Some(place);
        }
    }
    best
}

fn mean(points: &[[f64; 2]], weights: &[f64], members: &[usize]) -> [f64; 2] {
    let mut sum = [0.0; 3];
    for &member in members {
        sum[0] += weights[member] * points[member][0];
        sum[1] += weights[member] * points[member][1];
        sum[2] += weights[member];
    }
    [sum[0] / sum[2], sum[1] / sum[2]]
}

fn sorted(clusters: &[Cluster]) -> Vec<[f64; 2]> {
    let mut centres: Vec<[f64; 2]> = clusters.iter().map(|cluster| cluster.centre).collect();
    centres.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    centres
}

fn distance(a: &[f64; 2], b: &[f64; 2]) -> f64 {
    libm::hypot(a[0] - b[0], a[1] - b[1])
}
